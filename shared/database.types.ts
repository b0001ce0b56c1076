// Generated from the database by `npm run db:types`. Do not edit.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "calendar_feeds": {
                  Row: {
                    "created_at": string,"id": string,"revoked_at": string | null,"token_hash": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"revoked_at"?: string | null,"token_hash": string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"revoked_at"?: string | null,"token_hash"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"categories": {
                  Row: {
                    "icon": string,"name": string,"position": number,"slug": string
                  }
                  ComputedFields: never
                  Insert: {
                    "icon": string,"name": string,"position": number,"slug": string
                  }
                  Update: {
                    "icon"?: string,"name"?: string,"position"?: number,"slug"?: string
                  }
                  Relationships: [
                    
                  ]
                },"checklists": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"id": string,"items": NonNullable<Json>,"name": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"id"?: string,"items"?: NonNullable<Json>,"name": string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"id"?: string,"items"?: NonNullable<Json>,"name"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"departure_overrides": {
                  Row: {
                    "created_at": string,"departure_id": string,"id": string,"items": (string)[],"reason": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"departure_id": string,"id"?: string,"items": (string)[],"reason": string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"departure_id"?: string,"id"?: string,"items"?: (string)[],"reason"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "departure_overrides_user_id_departure_id_fkey"
      columns: ["user_id","departure_id"]
isOneToOne: false
      referencedRelation: "departures"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"departure_ticks": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"departure_id": string,"id": string,"item_id": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"departure_id": string,"id"?: string,"item_id": string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"departure_id"?: string,"id"?: string,"item_id"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "departure_ticks_user_id_departure_id_fkey"
      columns: ["user_id","departure_id"]
isOneToOne: false
      referencedRelation: "departures"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"departures": {
                  Row: {
                    "checklist_id": string,"created_at": string,"deleted_at": string | null,"id": string,"items": NonNullable<Json>,"left_at": string | null,"name": string,"override_reason": string,"trip_id": string | null,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "checklist_id": string,"created_at"?: string,"deleted_at"?: string | null,"id"?: string,"items"?: NonNullable<Json>,"left_at"?: string | null,"name": string,"override_reason"?: string,"trip_id"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "checklist_id"?: string,"created_at"?: string,"deleted_at"?: string | null,"id"?: string,"items"?: NonNullable<Json>,"left_at"?: string | null,"name"?: string,"override_reason"?: string,"trip_id"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "departures_user_id_checklist_id_fkey"
      columns: ["user_id","checklist_id"]
isOneToOne: false
      referencedRelation: "checklists"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "departures_user_id_trip_id_fkey"
      columns: ["user_id","trip_id"]
isOneToOne: false
      referencedRelation: "trips"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"documents": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"expires_on": string | null,"id": string,"kind": string,"note": string,"number": string,"title": string,"updated_at": string,"user_id": string,"vehicle_id": string | null,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"expires_on"?: string | null,"id"?: string,"kind": string,"note"?: string,"number"?: string,"title": string,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string | null,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"expires_on"?: string | null,"id"?: string,"kind"?: string,"note"?: string,"number"?: string,"title"?: string,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string | null,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "documents_user_id_vehicle_id_fkey"
      columns: ["user_id","vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"expenses": {
                  Row: {
                    "amount_cents": number,"category_slug": string,"created_at": string,"currency": string,"deleted_at": string | null,"id": string,"note": string,"occurred_on": string,"payee": string,"source": string,"trip_id": string | null,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "amount_cents": number,"category_slug": string,"created_at"?: string,"currency": string,"deleted_at"?: string | null,"id"?: string,"note"?: string,"occurred_on": string,"payee"?: string,"source"?: string,"trip_id"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "amount_cents"?: number,"category_slug"?: string,"created_at"?: string,"currency"?: string,"deleted_at"?: string | null,"id"?: string,"note"?: string,"occurred_on"?: string,"payee"?: string,"source"?: string,"trip_id"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "expenses_category_slug_fkey"
      columns: ["category_slug"]
isOneToOne: false
      referencedRelation: "categories"
      referencedColumns: ["slug"]
    },{
      foreignKeyName: "expenses_trip_id_fkey"
      columns: ["user_id","trip_id"]
isOneToOne: false
      referencedRelation: "trips"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"favourite_places": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"id": string,"kind": string,"lat": number,"lng": number,"name": string,"note": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"id"?: string,"kind"?: string,"lat": number,"lng": number,"name": string,"note"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"id"?: string,"kind"?: string,"lat"?: number,"lng"?: number,"name"?: string,"note"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"files": {
                  Row: {
                    "bytes": number,"created_at": string,"deleted_at": string | null,"document_id": string | null,"expense_id": string | null,"height": number | null,"id": string,"mime": string,"name": string,"problem": string | null,"purpose": string,"service_record_id": string | null,"sha256": string | null,"status": string,"stop_id": string | null,"thumbnail": boolean,"updated_at": string,"user_id": string,"vehicle_id": string | null,"version": number,"width": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "bytes": number,"created_at"?: string,"deleted_at"?: string | null,"document_id"?: string | null,"expense_id"?: string | null,"height"?: number | null,"id"?: string,"mime": string,"name"?: string,"problem"?: string | null,"purpose"?: string,"service_record_id"?: string | null,"sha256"?: string | null,"status"?: string,"stop_id"?: string | null,"thumbnail"?: boolean,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string | null,"version"?: number,"width"?: number | null
                  }
                  Update: {
                    "bytes"?: number,"created_at"?: string,"deleted_at"?: string | null,"document_id"?: string | null,"expense_id"?: string | null,"height"?: number | null,"id"?: string,"mime"?: string,"name"?: string,"problem"?: string | null,"purpose"?: string,"service_record_id"?: string | null,"sha256"?: string | null,"status"?: string,"stop_id"?: string | null,"thumbnail"?: boolean,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string | null,"version"?: number,"width"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "files_user_id_document_id_fkey"
      columns: ["user_id","document_id"]
isOneToOne: false
      referencedRelation: "documents"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "files_user_id_expense_id_fkey"
      columns: ["user_id","expense_id"]
isOneToOne: false
      referencedRelation: "expenses"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "files_user_id_service_record_id_fkey"
      columns: ["user_id","service_record_id"]
isOneToOne: false
      referencedRelation: "service_records"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "files_user_id_stop_id_fkey"
      columns: ["user_id","stop_id"]
isOneToOne: false
      referencedRelation: "stops"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "files_user_id_vehicle_id_fkey"
      columns: ["user_id","vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"fuel_logs": {
                  Row: {
                    "created_at": string,"currency": string,"deleted_at": string | null,"filled_on": string,"id": string,"is_full": boolean,"is_missed": boolean,"is_towing": boolean,"litres": number,"note": string,"odometer_km": number | null,"price_milli_per_l": number,"station": string,"total_cents": number,"trip_id": string | null,"updated_at": string,"user_id": string,"vehicle_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"currency"?: string,"deleted_at"?: string | null,"filled_on": string,"id"?: string,"is_full"?: boolean,"is_missed"?: boolean,"is_towing"?: boolean,"litres": number,"note"?: string,"odometer_km"?: number | null,"price_milli_per_l": number,"station"?: string,"total_cents": number,"trip_id"?: string | null,"updated_at"?: string,"user_id"?: string,"vehicle_id": string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"currency"?: string,"deleted_at"?: string | null,"filled_on"?: string,"id"?: string,"is_full"?: boolean,"is_missed"?: boolean,"is_towing"?: boolean,"litres"?: number,"note"?: string,"odometer_km"?: number | null,"price_milli_per_l"?: number,"station"?: string,"total_cents"?: number,"trip_id"?: string | null,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "fuel_logs_user_id_trip_id_fkey"
      columns: ["user_id","trip_id"]
isOneToOne: false
      referencedRelation: "trips"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "fuel_logs_user_id_vehicle_id_fkey"
      columns: ["user_id","vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"hitches": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"from_km": number,"hitched_on": string,"id": string,"note": string,"to_km": number | null,"tow_vehicle_id": string,"trailer_id": string,"unhitched_on": string | null,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"from_km": number,"hitched_on": string,"id"?: string,"note"?: string,"to_km"?: number | null,"tow_vehicle_id": string,"trailer_id": string,"unhitched_on"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"from_km"?: number,"hitched_on"?: string,"id"?: string,"note"?: string,"to_km"?: number | null,"tow_vehicle_id"?: string,"trailer_id"?: string,"unhitched_on"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "hitches_user_id_tow_vehicle_id_fkey"
      columns: ["user_id","tow_vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "hitches_user_id_trailer_id_fkey"
      columns: ["user_id","trailer_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"invoices": {
                  Row: {
                    "amount_cents": number,"currency": string,"id": string,"issued_at": string,"number": number,"page_url": string | null,"paid_at": string | null,"period_end": string,"period_start": string,"provider": string,"state": string,"stripe_invoice_id": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "amount_cents": number,"currency": string,"id"?: string,"issued_at": string,"number"?: never,"page_url"?: string | null,"paid_at"?: string | null,"period_end": string,"period_start": string,"provider": string,"state": string,"stripe_invoice_id"?: string | null,"user_id"?: string | null
                  }
                  Update: {
                    "amount_cents"?: number,"currency"?: string,"id"?: string,"issued_at"?: string,"number"?: never,"page_url"?: string | null,"paid_at"?: string | null,"period_end"?: string,"period_start"?: string,"provider"?: string,"state"?: string,"stripe_invoice_id"?: string | null,"user_id"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"legs": {
                  Row: {
                    "created_at": string,"fetched_at": string,"from_stop_id": string,"km": number,"minutes": number,"places": string,"polyline": string,"provider": string,"to_stop_id": string,"trip_id": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"fetched_at": string,"from_stop_id": string,"km": number,"minutes": number,"places": string,"polyline"?: string,"provider": string,"to_stop_id": string,"trip_id": string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"fetched_at"?: string,"from_stop_id"?: string,"km"?: number,"minutes"?: number,"places"?: string,"polyline"?: string,"provider"?: string,"to_stop_id"?: string,"trip_id"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "legs_user_id_from_stop_id_fkey"
      columns: ["user_id","from_stop_id"]
isOneToOne: false
      referencedRelation: "stops"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "legs_user_id_to_stop_id_fkey"
      columns: ["user_id","to_stop_id"]
isOneToOne: false
      referencedRelation: "stops"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "legs_user_id_trip_id_fkey"
      columns: ["user_id","trip_id"]
isOneToOne: false
      referencedRelation: "trips"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"monthly_statements": {
                  Row: {
                    "charged_cents": number,"created_at": string,"currency": string,"invoices": number,"month": string,"paid_cents": number,"state": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "charged_cents": number,"created_at"?: string,"currency": string,"invoices": number,"month": string,"paid_cents": number,"state": string,"user_id": string
                  }
                  Update: {
                    "charged_cents"?: number,"created_at"?: string,"currency"?: string,"invoices"?: number,"month"?: string,"paid_cents"?: number,"state"?: string,"user_id"?: string
                  }
                  Relationships: [
                    
                  ]
                },"notification_settings": {
                  Row: {
                    "created_at": string,"reminder": boolean,"spending_alert": boolean,"spending_limit_cents": number | null,"updated_at": string,"user_id": string,"version": number,"weekly_report": boolean
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"reminder"?: boolean,"spending_alert"?: boolean,"spending_limit_cents"?: number | null,"updated_at"?: string,"user_id"?: string,"version"?: number,"weekly_report"?: boolean
                  }
                  Update: {
                    "created_at"?: string,"reminder"?: boolean,"spending_alert"?: boolean,"spending_limit_cents"?: number | null,"updated_at"?: string,"user_id"?: string,"version"?: number,"weekly_report"?: boolean
                  }
                  Relationships: [
                    
                  ]
                },"notifications": {
                  Row: {
                    "created_at": string,"data": NonNullable<Json>,"dedup_key": string,"id": string,"kind": string,"read_at": string | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"data": NonNullable<Json>,"dedup_key": string,"id"?: string,"kind": string,"read_at"?: string | null,"user_id"?: string
                  }
                  Update: {
                    "created_at"?: string,"data"?: NonNullable<Json>,"dedup_key"?: string,"id"?: string,"kind"?: string,"read_at"?: string | null,"user_id"?: string
                  }
                  Relationships: [
                    
                  ]
                },"odometer_readings": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"id": string,"note": string,"read_on": string,"reading": number,"source": string,"updated_at": string,"user_id": string,"vehicle_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"id"?: string,"note"?: string,"read_on": string,"reading": number,"source"?: string,"updated_at"?: string,"user_id"?: string,"vehicle_id": string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"id"?: string,"note"?: string,"read_on"?: string,"reading"?: number,"source"?: string,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "odometer_readings_user_id_vehicle_id_fkey"
      columns: ["user_id","vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"pam_actions": {
                  Row: {
                    "args": NonNullable<Json>,"args_hash": string,"card": NonNullable<Json>,"conversation_id": string | null,"created_at": string,"done_at": string | null,"expires_at": string,"id": string,"is_auto": boolean,"message_id": string | null,"problem": string | null,"results": NonNullable<Json>,"state": string,"summary": string,"tool": string,"undo_until": string | null,"undone_at": string | null,"updated_at": string,"user_id": string,"version": number,"writes": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "args": NonNullable<Json>,"args_hash": string,"card": NonNullable<Json>,"conversation_id"?: string | null,"created_at"?: string,"done_at"?: string | null,"expires_at"?: string,"id"?: string,"is_auto"?: boolean,"message_id"?: string | null,"problem"?: string | null,"results"?: NonNullable<Json>,"state"?: string,"summary"?: string,"tool": string,"undo_until"?: string | null,"undone_at"?: string | null,"updated_at"?: string,"user_id": string,"version"?: number,"writes"?: NonNullable<Json>
                  }
                  Update: {
                    "args"?: NonNullable<Json>,"args_hash"?: string,"card"?: NonNullable<Json>,"conversation_id"?: string | null,"created_at"?: string,"done_at"?: string | null,"expires_at"?: string,"id"?: string,"is_auto"?: boolean,"message_id"?: string | null,"problem"?: string | null,"results"?: NonNullable<Json>,"state"?: string,"summary"?: string,"tool"?: string,"undo_until"?: string | null,"undone_at"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number,"writes"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "pam_actions_user_id_conversation_id_fkey"
      columns: ["user_id","conversation_id"]
isOneToOne: false
      referencedRelation: "pam_conversations"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "pam_actions_user_id_message_id_fkey"
      columns: ["user_id","message_id"]
isOneToOne: false
      referencedRelation: "pam_messages"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"pam_conversations": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"id": string,"title": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"id"?: string,"title"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"id"?: string,"title"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"pam_memories": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"fact": string,"id": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"fact": string,"id"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"fact"?: string,"id"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"pam_messages": {
                  Row: {
                    "conversation_id": string,"created_at": string,"engine": string | null,"id": string,"problem": string | null,"rating": number | null,"replaced_at": string | null,"reply_to": string | null,"role": string,"state": string,"text": string,"tools": NonNullable<Json>,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "conversation_id": string,"created_at"?: string,"engine"?: string | null,"id"?: string,"problem"?: string | null,"rating"?: number | null,"replaced_at"?: string | null,"reply_to"?: string | null,"role": string,"state"?: string,"text"?: string,"tools"?: NonNullable<Json>,"updated_at"?: string,"user_id": string,"version"?: number
                  }
                  Update: {
                    "conversation_id"?: string,"created_at"?: string,"engine"?: string | null,"id"?: string,"problem"?: string | null,"rating"?: number | null,"replaced_at"?: string | null,"reply_to"?: string | null,"role"?: string,"state"?: string,"text"?: string,"tools"?: NonNullable<Json>,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "pam_messages_user_id_conversation_id_fkey"
      columns: ["user_id","conversation_id"]
isOneToOne: false
      referencedRelation: "pam_conversations"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "pam_messages_user_id_reply_to_fkey"
      columns: ["user_id","reply_to"]
isOneToOne: false
      referencedRelation: "pam_messages"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"pam_settings": {
                  Row: {
                    "always_allow": (string)[],"created_at": string,"is_muted": boolean,"location_consent_at": string | null,"model_consent_at": string | null,"money_consent_at": string | null,"speed": number,"updated_at": string,"user_id": string,"version": number,"voice": string | null,"voice_consent_at": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "always_allow"?: (string)[],"created_at"?: string,"is_muted"?: boolean,"location_consent_at"?: string | null,"model_consent_at"?: string | null,"money_consent_at"?: string | null,"speed"?: number,"updated_at"?: string,"user_id"?: string,"version"?: number,"voice"?: string | null,"voice_consent_at"?: string | null
                  }
                  Update: {
                    "always_allow"?: (string)[],"created_at"?: string,"is_muted"?: boolean,"location_consent_at"?: string | null,"model_consent_at"?: string | null,"money_consent_at"?: string | null,"speed"?: number,"updated_at"?: string,"user_id"?: string,"version"?: number,"voice"?: string | null,"voice_consent_at"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"plans": {
                  Row: {
                    "amount_cents": number,"currency": string,"grace_days": number,"name": string,"slug": string,"trial_days": number
                  }
                  ComputedFields: never
                  Insert: {
                    "amount_cents": number,"currency": string,"grace_days": number,"name": string,"slug": string,"trial_days": number
                  }
                  Update: {
                    "amount_cents"?: number,"currency"?: string,"grace_days"?: number,"name"?: string,"slug"?: string,"trial_days"?: number
                  }
                  Relationships: [
                    
                  ]
                },"profiles": {
                  Row: {
                    "consumption_unit": string,"created_at": string,"currency": string,"date_format": string,"display_name": string,"distance_unit": string,"region": string,"text_scale": number,"time_zone": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "consumption_unit": string,"created_at"?: string,"currency": string,"date_format": string,"display_name"?: string,"distance_unit": string,"region": string,"text_scale"?: number,"time_zone": string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "consumption_unit"?: string,"created_at"?: string,"currency"?: string,"date_format"?: string,"display_name"?: string,"distance_unit"?: string,"region"?: string,"text_scale"?: number,"time_zone"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"recurrings": {
                  Row: {
                    "amount_cents": number,"category": string,"created_at": string,"currency": string,"deleted_at": string | null,"due_day": number,"id": string,"last_due_on": string | null,"last_expense_id": string | null,"last_paid_on": string | null,"name": string,"next_due_on": string,"note": string,"period": string,"updated_at": string,"user_id": string,"vehicle_id": string | null,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "amount_cents": number,"category"?: string,"created_at"?: string,"currency"?: string,"deleted_at"?: string | null,"due_day": number,"id"?: string,"last_due_on"?: string | null,"last_expense_id"?: string | null,"last_paid_on"?: string | null,"name": string,"next_due_on": string,"note"?: string,"period": string,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string | null,"version"?: number
                  }
                  Update: {
                    "amount_cents"?: number,"category"?: string,"created_at"?: string,"currency"?: string,"deleted_at"?: string | null,"due_day"?: number,"id"?: string,"last_due_on"?: string | null,"last_expense_id"?: string | null,"last_paid_on"?: string | null,"name"?: string,"next_due_on"?: string,"note"?: string,"period"?: string,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string | null,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "recurrings_category_fkey"
      columns: ["category"]
isOneToOne: false
      referencedRelation: "categories"
      referencedColumns: ["slug"]
    },{
      foreignKeyName: "recurrings_user_id_last_expense_id_fkey"
      columns: ["user_id","last_expense_id"]
isOneToOne: false
      referencedRelation: "expenses"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "recurrings_user_id_vehicle_id_fkey"
      columns: ["user_id","vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"service_plans": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"every_months": number | null,"every_reading": number | null,"id": string,"name": string,"note": string,"start_on": string,"start_reading": number,"updated_at": string,"user_id": string,"vehicle_id": string,"version": number,"warn_days": number,"warn_reading": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"every_months"?: number | null,"every_reading"?: number | null,"id"?: string,"name": string,"note"?: string,"start_on": string,"start_reading"?: number,"updated_at"?: string,"user_id"?: string,"vehicle_id": string,"version"?: number,"warn_days"?: number,"warn_reading"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"every_months"?: number | null,"every_reading"?: number | null,"id"?: string,"name"?: string,"note"?: string,"start_on"?: string,"start_reading"?: number,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string,"version"?: number,"warn_days"?: number,"warn_reading"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "service_plans_user_id_vehicle_id_fkey"
      columns: ["user_id","vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"service_records": {
                  Row: {
                    "cost_cents": number | null,"created_at": string,"currency": string,"deleted_at": string | null,"done_on": string,"id": string,"name": string,"note": string,"plan_id": string | null,"reading": number | null,"trip_id": string | null,"updated_at": string,"user_id": string,"vehicle_id": string,"version": number,"workshop": string
                  }
                  ComputedFields: never
                  Insert: {
                    "cost_cents"?: number | null,"created_at"?: string,"currency"?: string,"deleted_at"?: string | null,"done_on": string,"id"?: string,"name": string,"note"?: string,"plan_id"?: string | null,"reading"?: number | null,"trip_id"?: string | null,"updated_at"?: string,"user_id"?: string,"vehicle_id": string,"version"?: number,"workshop"?: string
                  }
                  Update: {
                    "cost_cents"?: number | null,"created_at"?: string,"currency"?: string,"deleted_at"?: string | null,"done_on"?: string,"id"?: string,"name"?: string,"note"?: string,"plan_id"?: string | null,"reading"?: number | null,"trip_id"?: string | null,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string,"version"?: number,"workshop"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "service_records_plan_id_fkey"
      columns: ["user_id","vehicle_id","plan_id"]
isOneToOne: false
      referencedRelation: "service_plans"
      referencedColumns: ["user_id","vehicle_id","id"]
    },{
      foreignKeyName: "service_records_user_id_trip_id_fkey"
      columns: ["user_id","trip_id"]
isOneToOne: false
      referencedRelation: "trips"
      referencedColumns: ["user_id","id"]
    },{
      foreignKeyName: "service_records_user_id_vehicle_id_fkey"
      columns: ["user_id","vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"stops": {
                  Row: {
                    "arrive_fixed": string | null,"cost_estimate_cents": number | null,"created_at": string,"deleted_at": string | null,"fuel_l": number | null,"id": string,"kind": string,"lat": number | null,"lng": number | null,"name": string,"nights": number,"note": string,"position": number,"stay_minutes": number,"trip_id": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "arrive_fixed"?: string | null,"cost_estimate_cents"?: number | null,"created_at"?: string,"deleted_at"?: string | null,"fuel_l"?: number | null,"id"?: string,"kind"?: string,"lat"?: number | null,"lng"?: number | null,"name": string,"nights"?: number,"note"?: string,"position": number,"stay_minutes"?: number,"trip_id": string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "arrive_fixed"?: string | null,"cost_estimate_cents"?: number | null,"created_at"?: string,"deleted_at"?: string | null,"fuel_l"?: number | null,"id"?: string,"kind"?: string,"lat"?: number | null,"lng"?: number | null,"name"?: string,"nights"?: number,"note"?: string,"position"?: number,"stay_minutes"?: number,"trip_id"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "stops_user_id_trip_id_fkey"
      columns: ["user_id","trip_id"]
isOneToOne: false
      referencedRelation: "trips"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"subscriptions": {
                  Row: {
                    "billing_anchor": string | null,"cancel_at_period_end": boolean,"cancel_reason": string | null,"canceled_at": string | null,"created_at": string,"current_period_end": string | null,"current_period_start": string | null,"dunning_step": number,"grace_until": string | null,"has_payment_method": boolean,"past_due_since": string | null,"payment_method_label": string | null,"periods_billed": number,"plan_slug": string,"provider": string,"state": string,"stripe_created_at": string | null,"stripe_customer_id": string | null,"stripe_subscription_id": string | null,"trial_ends_at": string,"trial_reminded_at": string | null,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "billing_anchor"?: string | null,"cancel_at_period_end"?: boolean,"cancel_reason"?: string | null,"canceled_at"?: string | null,"created_at"?: string,"current_period_end"?: string | null,"current_period_start"?: string | null,"dunning_step"?: number,"grace_until"?: string | null,"has_payment_method"?: boolean,"past_due_since"?: string | null,"payment_method_label"?: string | null,"periods_billed"?: number,"plan_slug"?: string,"provider"?: string,"state"?: string,"stripe_created_at"?: string | null,"stripe_customer_id"?: string | null,"stripe_subscription_id"?: string | null,"trial_ends_at": string,"trial_reminded_at"?: string | null,"updated_at"?: string,"user_id": string,"version"?: number
                  }
                  Update: {
                    "billing_anchor"?: string | null,"cancel_at_period_end"?: boolean,"cancel_reason"?: string | null,"canceled_at"?: string | null,"created_at"?: string,"current_period_end"?: string | null,"current_period_start"?: string | null,"dunning_step"?: number,"grace_until"?: string | null,"has_payment_method"?: boolean,"past_due_since"?: string | null,"payment_method_label"?: string | null,"periods_billed"?: number,"plan_slug"?: string,"provider"?: string,"state"?: string,"stripe_created_at"?: string | null,"stripe_customer_id"?: string | null,"stripe_subscription_id"?: string | null,"trial_ends_at"?: string,"trial_reminded_at"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "subscriptions_plan_slug_fkey"
      columns: ["plan_slug"]
isOneToOne: false
      referencedRelation: "plans"
      referencedColumns: ["slug"]
    }
                  ]
                },"timers": {
                  Row: {
                    "created_at": string,"deleted_at": string | null,"due_at": string,"fired_at": string | null,"id": string,"label": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"deleted_at"?: string | null,"due_at": string,"fired_at"?: string | null,"id"?: string,"label": string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"deleted_at"?: string | null,"due_at"?: string,"fired_at"?: string | null,"id"?: string,"label"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"trip_shares": {
                  Row: {
                    "created_at": string,"expires_at": string,"id": string,"label": string,"revoked_at": string | null,"token_hash": string,"trip_id": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"expires_at": string,"id"?: string,"label"?: string,"revoked_at"?: string | null,"token_hash": string,"trip_id": string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"expires_at"?: string,"id"?: string,"label"?: string,"revoked_at"?: string | null,"token_hash"?: string,"trip_id"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "trip_shares_user_id_trip_id_fkey"
      columns: ["user_id","trip_id"]
isOneToOne: false
      referencedRelation: "trips"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"trips": {
                  Row: {
                    "arrive_by": string | null,"created_at": string,"deleted_at": string | null,"depart_at": string,"ends_on": string | null,"fuel_price_milli_per_l": number | null,"id": string,"is_towing": boolean,"litres_per100_km": number | null,"max_km_a_day": number | null,"name": string,"note": string,"start_fuel_l": number | null,"starts_on": string,"towing_speed_kmh": number | null,"updated_at": string,"user_id": string,"vehicle_id": string | null,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "arrive_by"?: string | null,"created_at"?: string,"deleted_at"?: string | null,"depart_at"?: string,"ends_on"?: string | null,"fuel_price_milli_per_l"?: number | null,"id"?: string,"is_towing"?: boolean,"litres_per100_km"?: number | null,"max_km_a_day"?: number | null,"name": string,"note"?: string,"start_fuel_l"?: number | null,"starts_on": string,"towing_speed_kmh"?: number | null,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string | null,"version"?: number
                  }
                  Update: {
                    "arrive_by"?: string | null,"created_at"?: string,"deleted_at"?: string | null,"depart_at"?: string,"ends_on"?: string | null,"fuel_price_milli_per_l"?: number | null,"id"?: string,"is_towing"?: boolean,"litres_per100_km"?: number | null,"max_km_a_day"?: number | null,"name"?: string,"note"?: string,"start_fuel_l"?: number | null,"starts_on"?: string,"towing_speed_kmh"?: number | null,"updated_at"?: string,"user_id"?: string,"vehicle_id"?: string | null,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "trips_user_id_vehicle_id_fkey"
      columns: ["user_id","vehicle_id"]
isOneToOne: false
      referencedRelation: "vehicles"
      referencedColumns: ["user_id","id"]
    }
                  ]
                },"usage_quotas": {
                  Row: {
                    "month": string,"pam_messages": number,"speech_seconds": number,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "month": string,"pam_messages"?: number,"speech_seconds"?: number,"user_id": string
                  }
                  Update: {
                    "month"?: string,"pam_messages"?: number,"speech_seconds"?: number,"user_id"?: string
                  }
                  Relationships: [
                    
                  ]
                },"vehicles": {
                  Row: {
                    "ball_kg": number | null,"combined_kg": number | null,"created_at": string,"deleted_at": string | null,"fuel_type": string,"gross_kg": number | null,"id": string,"jerry_l": number,"kind": string,"make": string,"max_towing_kg": number | null,"model": string,"name": string,"note": string,"plate": string,"reserve_pct": number,"start_reading": number,"tank_l": number | null,"tare_kg": number | null,"updated_at": string,"user_id": string,"version": number,"year": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ball_kg"?: number | null,"combined_kg"?: number | null,"created_at"?: string,"deleted_at"?: string | null,"fuel_type"?: string,"gross_kg"?: number | null,"id"?: string,"jerry_l"?: number,"kind": string,"make"?: string,"max_towing_kg"?: number | null,"model"?: string,"name": string,"note"?: string,"plate"?: string,"reserve_pct"?: number,"start_reading"?: number,"tank_l"?: number | null,"tare_kg"?: number | null,"updated_at"?: string,"user_id"?: string,"version"?: number,"year"?: number | null
                  }
                  Update: {
                    "ball_kg"?: number | null,"combined_kg"?: number | null,"created_at"?: string,"deleted_at"?: string | null,"fuel_type"?: string,"gross_kg"?: number | null,"id"?: string,"jerry_l"?: number,"kind"?: string,"make"?: string,"max_towing_kg"?: number | null,"model"?: string,"name"?: string,"note"?: string,"plate"?: string,"reserve_pct"?: number,"start_reading"?: number,"tank_l"?: number | null,"tare_kg"?: number | null,"updated_at"?: string,"user_id"?: string,"version"?: number,"year"?: number | null
                  }
                  Relationships: [
                    
                  ]
                }
          }
          Views: {
            [_ in never]: never
          }
          Functions: {
            "add_test_payment_method":
{ Args: { "p_declines": boolean,"p_idempotency_key"?: string }; Returns: Json
                           },
"aggregate_day":
{ Args: { "p_day": string }; Returns: Json
                           },
"append_pam_events":
{ Args: { "p_answer_id": string,"p_events": string,"p_key": string,"p_text"?: string }; Returns: Json
                           },
"apply_retention_rule":
{ Args: { "p_at": string,"p_dry_run"?: boolean,"p_limit"?: number,"p_name": string }; Returns: Json
                           },
"apply_stripe_event":
{ Args: { "p_event_id": string,"p_invoices": string,"p_subscription": string,"p_type": string,"p_user_id": string,"p_version": number }; Returns: Json
                           },
"begin_emails":
{ Args: { "p_ids": (string)[] }; Returns: Json
                           },
"begin_pam_turn":
{ Args: { "p_answer_id": string,"p_conversation_id": string,"p_engine_wish"?: string,"p_limits": string,"p_message_id": string,"p_micros_estimate"?: number,"p_replaces"?: string,"p_text": string,"p_token_estimate"?: number }; Returns: Json
                           },
"begin_scheduled_run":
{ Args: { "p_earlier_slots"?: (string)[],"p_job": string,"p_message_id": string,"p_slot": string }; Returns: Json
                           },
"begin_stripe_event":
{ Args: { "p_event_id": string,"p_user_id": string }; Returns: Json
                           },
"bill_subscriptions_monthly":
{ Args: { "p_after"?: string,"p_at": string,"p_limit"?: number }; Returns: Json
                           },
"cancel_pam_turn":
{ Args: { "p_message_id": string }; Returns: Json
                           },
"claim_job_run":
{ Args: { "p_id": string,"p_job": string,"p_lease_seconds": number,"p_max_attempts": number,"p_message_id"?: string }; Returns: Json
                           },
"complete_file":
{ Args: { "p_id": string }; Returns: Json
                           },
"confirm_pam_action":
{ Args: { "p_always_allow"?: boolean,"p_hash": string,"p_id": string }; Returns: Json
                           },
"create_expense":
{ Args: { "p_amount_cents": number,"p_category_slug": string,"p_currency"?: string,"p_id"?: string,"p_idempotency_key"?: string,"p_note"?: string,"p_occurred_on": string,"p_payee"?: string,"p_source"?: string,"p_trip_id"?: string }; Returns: Json
                           },
"create_row":
{ Args: { "p_idempotency_key"?: string,"p_table": string,"p_values": string }; Returns: Json
                           },
"create_trip_share":
{ Args: { "p_days": number,"p_id"?: string,"p_idempotency_key"?: string,"p_label"?: string,"p_token_hash": string,"p_trip_id": string }; Returns: Json
                           },
"deny_pam_action":
{ Args: { "p_id": string }; Returns: Json
                           },
"enqueue_job":
{ Args: { "p_debounce_key"?: string,"p_due_at"?: string,"p_job": string,"p_key"?: string,"p_payload": string }; Returns: Json
                           },
"enqueue_job_group":
{ Args: { "p_final_job"?: string,"p_final_payload"?: string,"p_job": string,"p_keys": (string)[],"p_name": string,"p_payloads": string }; Returns: Json
                           },
"fail_job_run":
{ Args: { "p_error": string,"p_id": string,"p_lease": string,"p_permanent": boolean }; Returns: Json
                           },
"fail_pam_action":
{ Args: { "p_hash": string,"p_id": string,"p_problem": string }; Returns: Json
                           },
"finish_file":
{ Args: { "p_found": string,"p_id": string,"p_user_id": string }; Returns: Json
                           },
"finish_job_run":
{ Args: { "p_id": string,"p_lease": string,"p_next_payload"?: string,"p_result": string }; Returns: Json
                           },
"finish_pam_turn":
{ Args: { "p_answer_id": string,"p_events": string,"p_key": string,"p_problem"?: string,"p_state": string,"p_text": string,"p_usage"?: string }; Returns: Json
                           },
"fire_timer":
{ Args: { "p_due_at": string,"p_timer_id": string,"p_user_id": string }; Returns: Json
                           },
"fix_email_request":
{ Args: { "p_failures": string,"p_mails": string }; Returns: Json
                           },
"forget_files":
{ Args: { "p_at": string,"p_files": string }; Returns: Json
                           },
"fuel_history":
{ Args: { "p_vehicle_id": string }; Returns: Json
                           },
"fuel_stats":
{ Args: { "p_vehicle_id": string }; Returns: Json
                           },
"get_billing":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"get_calendar_facts":
{ Args: { "p_from": string,"p_to": string }; Returns: Json
                           },
"get_calendar_feed":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"get_email_stream":
{ Args: { "p_token": string }; Returns: Json
                           },
"get_expense":
{ Args: { "p_id": string }; Returns: Json
                           },
"get_file_to_process":
{ Args: { "p_id": string,"p_user_id": string }; Returns: Json
                           },
"get_me":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"get_notification_settings":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"get_pam_action":
{ Args: { "p_id": string }; Returns: Json
                           },
"get_pam_conversation":
{ Args: { "p_id": string }; Returns: Json
                           },
"get_pam_facts":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"get_pam_message":
{ Args: { "p_id": string }; Returns: Json
                           },
"get_pam_settings":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"get_pam_state":
{ Args: { "p_limits": string }; Returns: Json
                           },
"get_public_status":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"get_row":
{ Args: { "p_id": string,"p_table": string }; Returns: Json
                           },
"get_shared_trip":
{ Args: { "p_token": string }; Returns: Json
                           },
"get_trip_costs":
{ Args: { "p_id": string }; Returns: Json
                           },
"get_trip_facts":
{ Args: { "p_id": string }; Returns: Json
                           },
"get_trip_plan":
{ Args: { "p_id": string }; Returns: Json
                           },
"give_up_job_run":
{ Args: { "p_dlq_id"?: string,"p_error": string,"p_id"?: string,"p_message_id"?: string,"p_permanent"?: boolean }; Returns: Json
                           },
"issue_pam_ticket":
{ Args: { "p_conversation_id": string }; Returns: Json
                           },
"list_categories":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_checklists":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_documents":
{ Args: { "p_vehicle_id"?: string }; Returns: Json
                           },
"list_expenses":
{ Args: { "p_after_at"?: string,"p_after_id"?: string,"p_after_on"?: string,"p_categories"?: (string)[],"p_from"?: string,"p_limit"?: number,"p_to"?: string,"p_trip_id"?: string,"p_words"?: (string)[] }; Returns: Json
                           },
"list_favourite_places":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_files":
{ Args: { "p_kind": string,"p_parent_id": string }; Returns: Json
                           },
"list_fuel_logs":
{ Args: { "p_after_id"?: string,"p_from"?: string,"p_is_towing"?: boolean,"p_limit"?: number,"p_station"?: string,"p_to"?: string,"p_trip_id"?: string,"p_vehicle_id"?: string }; Returns: Json
                           },
"list_hitches":
{ Args: { "p_vehicle_id"?: string }; Returns: Json
                           },
"list_notifications":
{ Args: { "p_limit"?: number }; Returns: Json
                           },
"list_odometer_readings":
{ Args: { "p_after"?: string,"p_limit"?: number,"p_vehicle_id": string }; Returns: Json
                           },
"list_pam_actions":
{ Args: { "p_after_at"?: string,"p_after_id"?: string,"p_limit"?: number }; Returns: Json
                           },
"list_pam_conversations":
{ Args: { "p_after_at"?: string,"p_after_id"?: string,"p_limit"?: number,"p_words"?: (string)[] }; Returns: Json
                           },
"list_pam_memories":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_pam_messages":
{ Args: { "p_conversation_id": string,"p_limit"?: number }; Returns: Json
                           },
"list_recurrings":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_retention_rules":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_service_plans":
{ Args: { "p_vehicle_id"?: string }; Returns: Json
                           },
"list_service_records":
{ Args: { "p_after_id"?: string,"p_from"?: string,"p_limit"?: number,"p_plan_id"?: string,"p_to"?: string,"p_vehicle_id"?: string }; Returns: Json
                           },
"list_sessions":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_stale_files":
{ Args: { "p_at": string,"p_limit": number }; Returns: Json
                           },
"list_stale_speech":
{ Args: { "p_at": string,"p_limit": number }; Returns: Json
                           },
"list_stations":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_stripe_subscriptions_due":
{ Args: { "p_after"?: string,"p_at": string,"p_limit"?: number }; Returns: Json
                           },
"list_timers":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_trip_shares":
{ Args: { "p_trip_id": string }; Returns: Json
                           },
"list_trips":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"list_vehicles":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"mark_jobs_published":
{ Args: { "p_ids": (string)[] }; Returns: Json
                           },
"mark_own_jobs_published":
{ Args: { "p_ids": (string)[] }; Returns: Json
                           },
"note_email_event":
{ Args: { "p_addresses"?: (string)[],"p_detail"?: string,"p_email_id"?: string,"p_event_id": string,"p_provider_id"?: string,"p_reason"?: string,"p_type": string }; Returns: Json
                           },
"ops_cancel_run":
{ Args: { "p_id": string }; Returns: Json
                           },
"ops_delete_letter":
{ Args: { "p_dlq_id": string }; Returns: Json
                           },
"ops_get_run":
{ Args: { "p_id": string }; Returns: Json
                           },
"ops_health":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"ops_list_runs":
{ Args: { "p_before"?: string,"p_before_id"?: string,"p_job"?: string,"p_limit"?: number,"p_search"?: string,"p_source"?: string,"p_state"?: string }; Returns: Json
                           },
"ops_mail":
{ Args: { "p_search"?: string,"p_state"?: string }; Returns: Json
                           },
"ops_overview":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"ops_pam_switch":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"ops_pause_job":
{ Args: { "p_job": string,"p_paused": boolean }; Returns: Json
                           },
"ops_remove_suppression":
{ Args: { "p_address": string }; Returns: Json
                           },
"ops_replay_run":
{ Args: { "p_id": string,"p_idempotency_key"?: string }; Returns: Json
                           },
"ops_require_admin":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"ops_retry_runs":
{ Args: { "p_ids"?: (string)[],"p_job"?: string }; Returns: Json
                           },
"ops_run_of_letter":
{ Args: { "p_dlq_id"?: string,"p_message_id"?: string,"p_run"?: string }; Returns: Json
                           },
"ops_set_pam_switch":
{ Args: { "p_is_on": boolean,"p_reason": string }; Returns: Json
                           },
"pay_recurring":
{ Args: { "p_amount_cents"?: number,"p_expense_id": string,"p_id": string,"p_idempotency_key"?: string,"p_paid_on": string,"p_version": number }; Returns: Json
                           },
"ping":
{ Args: Record<PropertyKey, never>; Returns: string
                           },
"process_subscriptions_daily":
{ Args: { "p_at": string,"p_limit"?: number }; Returns: Json
                           },
"propose_pam_action":
{ Args: { "p_args": string,"p_card": string,"p_conversation_id": string,"p_id": string,"p_is_auto"?: boolean,"p_message_id": string,"p_summary": string,"p_tool": string,"p_writes": string }; Returns: Json
                           },
"queue_due_reminders":
{ Args: { "p_after"?: string,"p_limit"?: number,"p_since": string,"p_until": string }; Returns: Json
                           },
"queue_weekly_reports":
{ Args: { "p_after"?: string,"p_limit"?: number,"p_since": string,"p_until": string }; Returns: Json
                           },
"rate_pam_message":
{ Args: { "p_id": string,"p_rating": number }; Returns: Json
                           },
"read_calendar_feed":
{ Args: { "p_token": string }; Returns: Json
                           },
"read_notification":
{ Args: { "p_id": string }; Returns: Json
                           },
"read_pam_events":
{ Args: { "p_after_seq"?: number,"p_conversation_id": string,"p_limit"?: number }; Returns: Json
                           },
"record_events":
{ Args: { "p_ages_ms": (number)[],"p_durations_ms": (number)[],"p_kinds": (string)[],"p_names": (string)[],"p_statuses": (number)[] }; Returns: Json
                           },
"record_health_checks":
{ Args: { "p_at": string,"p_check_id": string,"p_checks": string }; Returns: Json
                           },
"record_pam_turn":
{ Args: { "p_action"?: string,"p_answer": string,"p_answer_id": string,"p_conversation_id": string,"p_message_id": string,"p_said_at": string,"p_text": string }; Returns: Json
                           },
"recover_job_runs":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"replace_calendar_feed":
{ Args: { "p_token_hash": string }; Returns: Json
                           },
"request_legs":
{ Args: { "p_trip_id": string }; Returns: Json
                           },
"revise_pam_action":
{ Args: { "p_args": string,"p_card": string,"p_id": string,"p_summary": string,"p_writes": string }; Returns: Json
                           },
"revoke_all_sessions":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"revoke_calendar_feed":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"revoke_other_sessions":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"revoke_session":
{ Args: { "p_id": string }; Returns: Json
                           },
"revoke_trip_share":
{ Args: { "p_id": string }; Returns: Json
                           },
"save_legs":
{ Args: { "p_legs": string,"p_trip_id": string,"p_user_id": string }; Returns: Json
                           },
"set_email_stream":
{ Args: { "p_on": boolean,"p_token": string }; Returns: Json
                           },
"set_expense_deleted":
{ Args: { "p_deleted": boolean,"p_id": string,"p_idempotency_key"?: string,"p_version": number }; Returns: Json
                           },
"set_row_deleted":
{ Args: { "p_deleted": boolean,"p_id": string,"p_idempotency_key"?: string,"p_table": string,"p_version": number }; Returns: Json
                           },
"set_subscription_cancellation":
{ Args: { "p_cancel": boolean,"p_idempotency_key"?: string,"p_version": number }; Returns: Json
                           },
"settle_email_request":
{ Args: { "p_email_ids"?: (string)[],"p_error"?: string,"p_id": string,"p_lease": string,"p_outcome": string,"p_provider_ids"?: (string)[] }; Returns: Json
                           },
"suggest_payees":
{ Args: { "p_text"?: string }; Returns: Json
                           },
"summarize_expenses":
{ Args: { "p_currency"?: string,"p_from": string,"p_to": string }; Returns: Json
                           },
"sweep_emails":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"take_email_request":
{ Args: { "p_ids": (string)[] }; Returns: Json
                           },
"take_unpublished_jobs":
{ Args: { "p_limit"?: number }; Returns: Json
                           },
"touch_session":
{ Args: { "p_device": string }; Returns: string
                           },
"trip_for_legs":
{ Args: { "p_trip_id": string,"p_user_id": string }; Returns: Json
                           },
"undo_pam_action":
{ Args: { "p_id": string }; Returns: Json
                           },
"undo_recurring_payment":
{ Args: { "p_expense_id": string,"p_id": string,"p_idempotency_key"?: string,"p_version": number }; Returns: Json
                           },
"update_expense":
{ Args: { "p_amount_cents"?: number,"p_category_slug"?: string,"p_currency"?: string,"p_id": string,"p_idempotency_key"?: string,"p_note"?: string,"p_occurred_on"?: string,"p_payee"?: string,"p_trip_id"?: string,"p_version": number,"p_without_trip"?: boolean }; Returns: Json
                           },
"update_notification_settings":
{ Args: { "p_clear_spending_limit"?: boolean,"p_idempotency_key"?: string,"p_reminder"?: boolean,"p_spending_alert"?: boolean,"p_spending_limit_cents"?: number,"p_version": number,"p_weekly_report"?: boolean }; Returns: Json
                           },
"update_pam_settings":
{ Args: { "p_changes": string,"p_idempotency_key"?: string,"p_version": number }; Returns: Json
                           },
"update_profile":
{ Args: { "p_consumption_unit"?: string,"p_currency"?: string,"p_date_format"?: string,"p_display_name"?: string,"p_distance_unit"?: string,"p_idempotency_key"?: string,"p_region"?: string,"p_text_scale"?: number,"p_time_zone"?: string,"p_version": number }; Returns: Json
                           },
"update_row":
{ Args: { "p_changes": string,"p_id": string,"p_idempotency_key"?: string,"p_table": string,"p_version": number }; Returns: Json
                           },
"use_pam_ticket":
{ Args: { "p_ticket": string }; Returns: Json
                           },
"watch_schedules":
{ Args: { "p_jobs": (string)[] }; Returns: Json
                           },
"write_statements_monthly":
{ Args: { "p_after"?: string,"p_at": string,"p_limit"?: number,"p_since"?: string }; Returns: Json
                           }
          }
          Enums: {
            [_ in never]: never
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            
          }
        }
} as const
