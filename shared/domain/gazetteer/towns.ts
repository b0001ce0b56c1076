// Written by scripts/places/make-gazetteer.ts; do not edit.

/**
 * Towns of Australia, the largest first, then roadhouses: "name|state|latitude|longitude|zoom" a line, the zoom being that
 * from which on a map has room for the name. From GeoNames (www.geonames.org), licensed CC BY 4.0, and by hand.
 */
export const TOWNS = `Sydney|NSW|-33.868|151.207|3
Melbourne|VIC|-37.814|144.963|3
Brisbane|QLD|-27.468|153.028|3
Perth|WA|-31.952|115.861|3
Adelaide|SA|-34.929|138.599|4
Gold Coast|QLD|-28.000|153.431|7
Canberra|ACT|-35.283|149.128|5
Newcastle|NSW|-32.930|151.780|6
Logan City|QLD|-27.639|153.109|9
Wollongong|NSW|-34.424|150.893|7
Geelong|VIC|-38.147|144.361|7
Hobart|TAS|-42.879|147.329|4
Townsville|QLD|-19.266|146.806|3
Cairns|QLD|-16.924|145.766|5
Darwin|NT|-12.461|130.842|3
Toowoomba|QLD|-27.561|151.954|6
Mackay|QLD|-21.153|149.166|5
Ballarat|VIC|-37.566|143.850|7
Mandurah|WA|-32.527|115.722|7
Bendigo|VIC|-36.758|144.280|6
Launceston|TAS|-41.439|147.135|6
Rockhampton|QLD|-23.380|150.506|5
Bunbury|WA|-33.327|115.641|6
Maitland|NSW|-32.733|151.557|8
Point Cook|VIC|-37.915|144.751|8
Craigieburn|VIC|-37.600|144.950|8
Tamworth|NSW|-31.090|150.929|5
Adelaide Hills|SA|-34.911|138.707|9
Melbourne City Centre|VIC|-37.815|144.967|9
Tarneit|VIC|-37.836|144.660|9
Pakenham|VIC|-38.070|145.474|7
Hervey Bay|QLD|-25.288|152.769|5
Shepparton|VIC|-36.380|145.399|6
Reservoir|VIC|-37.717|145.000|9
Berwick|VIC|-38.033|145.350|9
Bundaberg|QLD|-24.866|152.348|7
Werribee|VIC|-37.900|144.667|9
Blacktown|NSW|-33.767|150.917|8
Port Macquarie|NSW|-31.431|152.909|5
Dubbo|NSW|-32.243|148.605|5
Glen Waverley|VIC|-37.878|145.165|9
Castle Hill|NSW|-33.733|151.000|9
Sunbury|VIC|-37.577|144.726|9
Orange|NSW|-33.284|149.100|6
Baldivis|WA|-32.329|115.830|8
Geraldton|WA|-28.779|114.615|4
St Albans|VIC|-37.745|144.800|9
Frankston|VIC|-38.145|145.123|8
Auburn|NSW|-33.850|151.033|9
Hoppers Crossing|VIC|-37.883|144.700|9
Baulkham Hills|NSW|-33.759|150.993|9
Truganina|VIC|-37.817|144.750|9
Mount Waverley|VIC|-37.877|145.129|9
Saint Albans|VIC|-37.733|144.800|9
Bankstown|NSW|-33.917|151.033|9
Canning Vale|WA|-32.058|115.918|9
Frankston East|VIC|-38.133|145.133|9
Preston|VIC|-37.750|145.017|9
Albany|WA|-35.027|117.884|5
Rowville|VIC|-37.933|145.233|9
Epping|VIC|-37.650|145.033|9
Bathurst|NSW|-33.417|149.581|7
Southport|QLD|-27.967|153.398|9
Mildura|VIC|-34.186|142.163|5
Surfers Paradise|QLD|-28.003|153.430|9
Doncaster East|VIC|-37.788|145.149|9
Noble Park|VIC|-37.967|145.167|9
Narre Warren South|VIC|-38.044|145.292|9
Gladstone|QLD|-23.849|151.258|6
Kwinana|WA|-32.230|115.781|9
Maroubra|NSW|-33.950|151.233|9
Bentleigh East|VIC|-37.919|145.053|9
Dandenong|VIC|-37.983|145.200|9
Keysborough|VIC|-37.991|145.174|9
Hurstville|NSW|-33.968|151.101|9
Merrylands|NSW|-33.833|150.983|9
Warrnambool|VIC|-38.382|142.488|6
Randwick|NSW|-33.914|151.249|9
Buderim|QLD|-26.684|153.057|6
Mill Park|VIC|-37.667|145.067|9
Richmond|VIC|-37.818|145.002|9
Bundoora|VIC|-37.698|145.060|9
Mosman|NSW|-33.839|151.240|9
Narre Warren|VIC|-38.033|145.300|9
Kellyville|NSW|-33.710|150.951|9
Liverpool|NSW|-33.919|150.926|9
Ferntree Gully|VIC|-37.885|145.295|9
Doreen|VIC|-37.600|145.150|9
Quakers Hill|NSW|-33.733|150.883|9
Parramatta|NSW|-33.818|151.003|9
Coffs Harbour|NSW|-30.296|153.114|6
Coburg|VIC|-37.750|144.967|9
Croydon|VIC|-37.800|145.283|9
Ryde|NSW|-33.819|151.106|9
Caboolture|QLD|-27.085|152.951|7
Marrickville|NSW|-33.907|151.155|9
Glen Iris|VIC|-37.867|145.067|9
Hampton Park|VIC|-38.033|145.250|9
Strathfield|NSW|-33.881|151.080|9
Mornington|VIC|-38.218|145.039|9
Sydney Central Business District|NSW|-33.865|151.208|9
Northcote|VIC|-37.767|145.000|9
South Yarra|VIC|-37.838|144.991|9
Alice Springs|NT|-23.697|133.884|3
Chatswood|NSW|-33.800|151.183|9
Mount Gambier|SA|-37.832|140.779|6
Doncaster|VIC|-37.788|145.124|9
Palmerston|NT|-12.486|130.983|9
South Morang|VIC|-37.650|145.100|9
Upper Coomera|QLD|-27.877|153.286|9
Brunswick|VIC|-37.767|144.967|9
Cranbourne North|VIC|-38.078|145.299|9
Cranbourne East|VIC|-38.115|145.298|9
Ellenbrook|WA|-31.767|115.969|8
Traralgon|VIC|-38.195|146.542|6
Armidale|NSW|-30.501|151.666|6
Kew|VIC|-37.806|145.031|9
Caroline Springs|VIC|-37.741|144.736|9
Campsie|NSW|-33.913|151.103|9
Endeavour Hills|VIC|-37.977|145.259|9
Wollert|VIC|-37.583|145.033|9
Greenacre|NSW|-33.900|151.056|9
Dianella|WA|-31.888|115.872|9
Carlingford|NSW|-33.783|151.049|9
Roxburgh Park|VIC|-37.626|144.926|9
Morphett Vale|SA|-35.133|138.517|8
Cheltenham|VIC|-37.969|145.048|9
Glenroy|VIC|-37.700|144.933|9
Ashfield|NSW|-33.888|151.123|9
Thornlie|WA|-32.060|115.955|9
Boronia|VIC|-37.867|145.283|9
Greystanes|NSW|-33.823|150.946|9
Epping|NSW|-33.773|151.082|9
Mernda|VIC|-37.601|145.096|9
Brighton|VIC|-37.906|145.003|9
Lalor|VIC|-37.667|145.017|9
Robina|QLD|-28.071|153.393|9
Mooroolbark|VIC|-37.782|145.317|9
Glenmore Park|NSW|-33.791|150.669|9
Mount Isa|QLD|-20.725|139.497|4
Goulburn|NSW|-34.752|149.721|7
Southbank|VIC|-37.823|144.964|9
Forest Lake|QLD|-27.626|152.969|9
Dandenong North|VIC|-37.966|145.208|9
Morley|WA|-31.888|115.910|9
Hornsby|NSW|-33.702|151.099|9
Hawthorn|VIC|-37.820|145.036|9
Malvern East|VIC|-37.874|145.043|9
Springvale|VIC|-37.949|145.153|9
Langwarrin|VIC|-38.167|145.167|9
Carrum Downs|VIC|-38.100|145.172|9
Camberwell|VIC|-37.842|145.069|9
Busselton|WA|-33.652|115.346|7
Cabramatta|NSW|-33.897|150.934|9
Cranbourne|VIC|-38.113|145.283|9
Greenvale|VIC|-37.633|144.867|9
North Lakes|QLD|-27.224|153.021|9
Essendon|VIC|-37.750|144.911|9
Morayfield|QLD|-27.109|152.949|9
Hawthorn South|VIC|-37.833|145.037|9
Glenferrie|VIC|-37.833|145.050|9
Gosnells|WA|-32.081|116.005|9
Dee Why|NSW|-33.751|151.289|9
Greensborough|VIC|-37.705|145.103|9
Kirwan|QLD|-19.303|146.725|9
Wantirna South|VIC|-37.883|145.217|9
Wheelers Hill|VIC|-37.900|145.183|9
Wyndham Vale|VIC|-37.891|144.624|9
Thomastown|VIC|-37.683|145.017|9
Kallangur|QLD|-27.252|152.992|9
Punchbowl|NSW|-33.929|151.051|9
Balwyn North|VIC|-37.791|145.094|9
Gawler|SA|-34.603|138.749|8
Burnie|TAS|-41.056|145.904|6
Cranbourne West|VIC|-38.096|145.267|9
Mulgrave|VIC|-37.928|145.177|9
St Clair|NSW|-33.797|150.785|9
Mount Martha|VIC|-38.267|145.017|9
Adelaide city centre|SA|-34.929|138.603|9
Lidcombe|NSW|-33.864|151.040|9
Bexley|NSW|-33.950|151.117|9
Deception Bay|QLD|-27.194|153.026|9
Saint Kilda|VIC|-37.868|144.981|9
Wangaratta|VIC|-36.358|146.321|7
Willetton|WA|-32.053|115.888|9
Seven Hills|NSW|-33.783|150.933|9
Ringwood|VIC|-37.817|145.233|9
Wollongong city centre|NSW|-34.428|150.893|9
Redbank Plains|QLD|-27.646|152.860|9
Thornbury|VIC|-37.758|145.006|9
Clayton|VIC|-37.917|145.117|9
Byford|WA|-32.221|116.009|9
Eltham|VIC|-37.733|145.150|9
Frankston South|VIC|-38.166|145.136|9
Mount Eliza|VIC|-38.183|145.083|9
Cherrybrook|NSW|-33.722|151.046|9
Wodonga|VIC|-36.122|146.888|7
Sunshine West|VIC|-37.791|144.816|9
Officer|VIC|-38.059|145.409|9
Altona Meadows|VIC|-37.884|144.784|9
Ballajura|WA|-31.841|115.895|9
Highton|VIC|-38.171|144.311|9
Saint Ives|NSW|-33.730|151.160|9
Maroochydore|QLD|-26.660|153.100|9
Labrador|QLD|-27.944|153.398|9
Burwood|NSW|-33.883|151.100|9
Narangba|QLD|-27.203|152.959|9
Pascoe Vale|VIC|-37.733|144.933|9
Griffith|NSW|-34.289|146.051|5
Deer Park|VIC|-37.767|144.767|9
Broken Hill|NSW|-31.965|141.451|5
Fairfield|NSW|-33.867|150.950|9
Bentleigh|VIC|-37.918|145.035|9
Carnegie|VIC|-37.894|145.055|9
Yagoona|NSW|-33.905|151.020|9
Sunnybank Hills|QLD|-27.610|153.054|9
Westmead|NSW|-33.804|150.988|9
Eastwood|NSW|-33.792|151.081|9
Cronulla|NSW|-34.063|151.150|9
Wahroonga|NSW|-33.718|151.116|9
Port Melbourne|VIC|-37.840|144.942|9
Scarborough|WA|-31.896|115.764|9
Earlwood|NSW|-33.921|151.125|9
Lilydale|VIC|-37.750|145.350|9
Hillside|VIC|-37.690|144.742|9
Seaford|VIC|-38.100|145.133|9
Engadine|NSW|-34.066|151.013|9
Footscray|VIC|-37.800|144.900|9
Capalaba|QLD|-27.543|153.203|9
Templestowe|VIC|-37.754|145.149|9
Calamvale|QLD|-27.623|153.048|9
Lakemba|NSW|-33.920|151.076|9
Caulfield North|VIC|-37.874|145.025|9
Parafield Gardens|SA|-34.783|138.611|9
Helensvale|QLD|-27.918|153.333|9
Mitcham|VIC|-37.817|145.200|9
Brighton East|VIC|-37.902|145.017|9
Nerang|QLD|-27.989|153.336|9
Granville|NSW|-33.841|151.007|9
Bracken Ridge|QLD|-27.317|153.031|9
Mount Druitt|NSW|-33.767|150.817|9
Pacific Pines|QLD|-27.940|153.314|9
Paralowie|SA|-34.757|138.608|9
Surry Hills|NSW|-33.884|151.213|9
Kogarah|NSW|-33.968|151.136|9
Umina Beach|NSW|-33.523|151.313|8
The Gap|QLD|-27.442|152.939|9
Taree|NSW|-31.911|152.454|7
Moonee Ponds|VIC|-37.767|144.917|9
Manly|NSW|-33.798|151.288|9
West Pennant Hills|NSW|-33.746|151.048|9
Carlton|VIC|-37.800|144.967|9
Alexandra Hills|QLD|-27.532|153.229|9
Glenwood|NSW|-33.733|150.933|9
Australind|WA|-33.279|115.715|9
Mascot|NSW|-33.926|151.193|9
Duncraig|WA|-31.833|115.776|9
Coorparoo|QLD|-27.493|153.058|9
Lara|VIC|-38.024|144.406|9
Banora Point|NSW|-28.213|153.536|8
Casula|NSW|-33.952|150.899|9
Cranebrook|NSW|-33.706|150.709|9
Yarraville|VIC|-37.817|144.900|9
Albany Creek|QLD|-27.354|152.968|9
Docklands|VIC|-37.815|144.951|9
Maryborough|QLD|-25.541|152.705|8
Rockdale|NSW|-33.950|151.133|9
Taylors Hill|VIC|-37.710|144.755|9
Carindale|QLD|-27.506|153.102|9
Bairnsdale|VIC|-37.823|147.610|6
Landsdale|WA|-31.808|115.866|9
North Melbourne|VIC|-37.798|144.945|9
Warwick|QLD|-28.219|152.034|7
Eight Mile Plains|QLD|-27.583|153.100|9
Kingsford|NSW|-33.924|151.227|9
Coogee|NSW|-33.920|151.255|9
Rockingham|WA|-32.277|115.730|9
Prestons|NSW|-33.942|150.872|9
Warragul|VIC|-38.159|145.931|8
Corio|VIC|-38.083|144.383|9
Palm Beach|QLD|-28.117|153.466|9
Ascot Vale|VIC|-37.780|144.923|9
Taylors Lakes|VIC|-37.699|144.786|9
Elwood|VIC|-37.882|144.982|9
Miranda|NSW|-34.039|151.100|9
Springfield Lakes|QLD|-27.668|152.925|9
Keilor East|VIC|-37.733|144.865|9
Cessnock|NSW|-32.832|151.356|8
Rochedale South|QLD|-27.595|153.123|9
Kensington|NSW|-33.920|151.222|9
Wendouree|VIC|-37.531|143.828|9
Ingleburn|NSW|-34.000|150.867|9
Emerald|QLD|-23.523|148.158|5
Kambah|ACT|-35.386|149.058|9
Burwood|VIC|-37.850|145.119|9
Meadow Heights|VIC|-37.651|144.919|9
Grovedale|VIC|-38.200|144.350|9
Inala|QLD|-27.597|152.974|9
Hawthorn East|VIC|-37.825|145.046|9
Rooty Hill|NSW|-33.767|150.833|9
Newtown|NSW|-33.898|151.178|9
Como|WA|-31.991|115.863|9
Varsity Lakes|QLD|-28.089|153.412|9
Brunswick West|VIC|-37.765|144.944|9
Victoria Point|QLD|-27.583|153.312|9
Redland Bay|QLD|-27.611|153.300|9
Cleveland|QLD|-27.527|153.265|9
Murray Bridge|SA|-35.120|139.273|7
Blackburn|VIC|-37.819|145.153|9
Bossley Park|NSW|-33.862|150.884|9
Thornlands|QLD|-27.558|153.265|9
Halls Head|WA|-32.543|115.697|9
Runcorn|QLD|-27.598|153.077|9
Williamstown|VIC|-37.863|144.899|9
Rosebud|VIC|-38.355|144.907|9
Leichhardt|NSW|-33.883|151.156|9
Concord|NSW|-33.847|151.104|9
Box Hill|VIC|-37.819|145.125|9
West Wodonga|VIC|-36.123|146.852|9
Fawkner|VIC|-37.717|144.967|9
Wantirna|VIC|-37.850|145.217|9
Bayswater|WA|-31.917|115.918|9
Horsham|VIC|-36.711|142.200|5
Toongabbie|NSW|-33.783|150.950|9
Birkdale|QLD|-27.483|153.217|9
Ormeau|QLD|-27.768|153.243|9
Burleigh Waters|QLD|-28.100|153.425|9
Templestowe Lower|VIC|-37.767|145.117|9
Revesby|NSW|-33.950|151.017|9
Rockingham city centre|WA|-32.284|115.735|9
Beaumaris|VIC|-37.985|145.034|9
Echuca|VIC|-36.141|144.752|7
Marsden|QLD|-27.673|153.097|9
Clarkson|WA|-31.683|115.725|9
Balga|WA|-31.855|115.840|9
Port Lincoln|SA|-34.726|135.874|5
Burpengary|QLD|-27.157|152.958|9
Belmont|VIC|-38.175|144.343|9
Macquarie Fields|NSW|-33.992|150.893|9
Perth city centre|WA|-31.953|115.852|9
Forster|NSW|-32.181|152.517|8
Newport|VIC|-37.844|144.885|9
Surrey Hills|VIC|-37.817|145.100|9
Morwell|VIC|-38.235|146.395|9
Mount Barker|SA|-35.067|138.867|8
Pyrmont|NSW|-33.870|151.194|9
Dulwich Hill|NSW|-33.904|151.139|9
Ocean Grove|VIC|-38.258|144.519|9
Hampton|VIC|-37.950|145.000|9
Balwyn|VIC|-37.809|145.079|9
Butler|WA|-31.643|115.704|9
Mudgeeraba|QLD|-28.083|153.367|9
Sale|VIC|-38.111|147.068|7
Armadale|WA|-32.146|116.009|9
North Parramatta|NSW|-33.794|151.001|9
Clayton South|VIC|-37.933|145.117|9
Devonport|TAS|-41.177|146.352|8
Doonside|NSW|-33.767|150.867|9
Penrith|NSW|-33.750|150.700|9
Brunswick East|VIC|-37.773|144.972|9
Frenchs Forest|NSW|-33.748|151.223|9
West Ryde|NSW|-33.805|151.074|9
Port Kennedy|WA|-32.373|115.751|9
Padstow|NSW|-33.957|151.032|9
Mawson Lakes|SA|-34.816|138.608|9
Marsfield|NSW|-33.778|151.106|9
Port Pirie|SA|-33.192|138.017|5
Kingsley|WA|-31.810|115.801|9
Eagleby|QLD|-27.683|153.217|9
Mentone|VIC|-37.983|145.067|9
Campbelltown|NSW|-34.067|150.817|9
Forrestfield|WA|-31.983|116.007|9
Coomera|QLD|-27.843|153.339|9
Redfern|NSW|-33.893|151.204|9
Albion Park|NSW|-34.571|150.776|9
Prospect|SA|-34.882|138.593|9
Jimboomba|QLD|-27.831|153.027|9
Altona North|VIC|-37.835|144.847|9
Torquay|VIC|-38.331|144.326|9
Southern River|WA|-32.107|115.959|9
Toorak|VIC|-37.842|145.014|9
Fitzroy North|VIC|-37.789|144.979|9
Goonellabah|NSW|-28.817|153.317|7
Nollamara|WA|-31.880|115.845|9
Springvale South|VIC|-37.967|145.150|9
Chester Hill|NSW|-33.879|150.999|9
Ashgrove|QLD|-27.446|152.992|9
Yokine|WA|-31.901|115.853|9
Paddington|NSW|-33.884|151.232|9
Penshurst|NSW|-33.967|151.083|9
Wynnum|QLD|-27.445|153.158|9
Dalby|QLD|-27.182|151.262|7
Donvale|VIC|-37.789|145.175|9
Raymond Terrace|NSW|-32.760|151.750|9
South Perth|WA|-31.983|115.867|9
Belmore|NSW|-33.919|151.089|9
Woodridge|QLD|-27.633|153.100|9
Maribyrnong|VIC|-37.772|144.884|9
St Kilda East|VIC|-37.866|145.000|9
Broadmeadows|VIC|-37.680|144.919|9
Hallett Cove|SA|-35.079|138.515|9
Diamond Creek|VIC|-37.667|145.150|9
Green Valley|NSW|-33.903|150.867|9
Minto|NSW|-34.033|150.850|9
Maddington|WA|-32.050|115.983|9
Nunawading|VIC|-37.820|145.173|9
Kingsgrove|NSW|-33.939|151.099|9
Leopold|VIC|-38.190|144.468|9
Avondale Heights|VIC|-37.762|144.863|9
Panania|NSW|-33.954|150.997|9
Lane Cove|NSW|-33.816|151.167|9
Wallsend|NSW|-32.901|151.664|9
Box Hill North|VIC|-37.803|145.127|9
Lavington|NSW|-36.040|146.940|9
Newman|WA|-23.356|119.736|3
Parkdale|VIC|-37.992|145.081|9
New Farm|QLD|-27.468|153.048|9
Prahran|VIC|-37.851|144.993|9
Ivanhoe|VIC|-37.769|145.043|9
Potts Point|NSW|-33.867|151.226|9
Muswellbrook|NSW|-32.261|150.890|7
Wanneroo|WA|-31.750|115.800|9
Maylands|WA|-31.931|115.895|9
Darlinghurst|NSW|-33.879|151.219|9
Moranbah|QLD|-22.002|148.047|6
Crestmead|QLD|-27.688|153.084|9
Wembley|WA|-31.933|115.818|9
Riverwood|NSW|-33.947|151.050|9
Elanora|QLD|-28.136|153.449|9
Wellington Point|QLD|-27.483|153.250|9
Sunshine North|VIC|-37.770|144.828|9
Caringbah South|NSW|-34.057|151.121|9
Wynnum West|QLD|-27.458|153.153|9
Highett|VIC|-37.950|145.050|9
Waikiki|WA|-32.316|115.755|9
Aspley|QLD|-27.367|153.017|9
Mermaid Waters|QLD|-28.049|153.431|9
Drouin|VIC|-38.137|145.858|9
High Wycombe|WA|-31.944|116.003|9
Indooroopilly|QLD|-27.503|152.975|9
Woonona|NSW|-34.349|150.914|9
Carrara|QLD|-28.022|153.366|9
Vermont South|VIC|-37.857|145.183|9
Bateau Bay|NSW|-33.383|151.467|9
Ashmore|QLD|-27.989|153.376|9
Smithfield|NSW|-33.850|150.933|9
Caringbah|NSW|-34.035|151.125|9
Nundah|QLD|-27.403|153.062|9
Kingswood Park|NSW|-33.767|150.714|9
Oxenford|QLD|-27.890|153.313|9
Rutherford|NSW|-32.717|151.533|9
Somerville|VIC|-38.217|145.167|9
Bondi Beach|NSW|-33.891|151.279|9
West Footscray|VIC|-37.797|144.877|9
Karratha|WA|-20.738|116.846|4
Sandy Bay|TAS|-42.894|147.324|9
Charlestown|NSW|-32.968|151.693|9
Manly West|QLD|-27.474|153.166|9
Drummoyne|NSW|-33.852|151.155|9
Kilsyth|VIC|-37.800|145.317|9
South Penrith|NSW|-33.773|150.695|9
Turramurra|NSW|-33.733|151.128|9
East Perth|WA|-31.959|115.871|9
Gladesville|NSW|-33.833|151.133|9
Mount Gravatt East|QLD|-27.541|153.082|9
The Ponds|NSW|-33.702|150.911|9
Caulfield South|VIC|-37.896|145.026|9
Inverell|NSW|-29.774|151.112|6
Bayswater|VIC|-37.850|145.267|9
Mount Annan|NSW|-34.053|150.760|9
Winston Hills|NSW|-33.776|150.981|9
East Maitland|NSW|-32.750|151.583|9
Secret Harbour|WA|-32.406|115.759|9
South Melbourne|VIC|-37.833|144.967|9
Happy Valley|SA|-35.083|138.533|9
Roselands|NSW|-33.933|151.073|9
Glebe|NSW|-33.879|151.184|9
Condell Park|NSW|-33.925|151.011|9
Shailer Park|QLD|-27.650|153.178|9
Altona|VIC|-37.870|144.830|9
Nambour|QLD|-26.626|152.959|9
Fairfield West|NSW|-33.867|150.917|9
Rhodes|NSW|-33.827|151.088|9
Bowen|QLD|-20.014|148.248|6
Figtree|NSW|-34.436|150.858|9
Melton South|VIC|-37.708|144.575|9
Hallam|VIC|-38.017|145.267|9
Lane Cove North|NSW|-33.805|151.166|9
Mareeba|QLD|-16.991|145.423|8
Camperdown|NSW|-33.890|151.176|9
Wentworthville|NSW|-33.807|150.968|9
Mount Lawley|WA|-31.934|115.872|9
Hamilton Hill|WA|-32.085|115.779|9
Woodcroft|SA|-35.102|138.563|9
Terrigal|NSW|-33.448|151.447|9
Parkes|NSW|-33.137|148.176|6
Hinchinbrook|NSW|-33.919|150.863|9
Bulleen|VIC|-37.767|145.083|9
Warner|QLD|-27.312|152.950|9
Hillarys|WA|-31.807|115.740|9
Clyde|VIC|-38.133|145.333|9
Annerley|QLD|-27.512|153.032|9
Tewantin|QLD|-26.391|153.034|8
Hope Island|QLD|-27.870|153.352|9
Mountain Creek|QLD|-26.703|153.101|9
Cremorne|NSW|-33.827|151.226|9
South Hedland|WA|-20.407|118.601|5
Northmead|NSW|-33.784|150.999|9
Gracemere|QLD|-23.438|150.457|9
Tarragindi|QLD|-27.527|153.046|9
Mudgee|NSW|-32.594|149.587|6
Vermont|VIC|-37.836|145.194|9
Burleigh Heads|QLD|-28.100|153.450|9
Ngunnawal|ACT|-35.173|149.111|9
Wallan|VIC|-37.416|144.979|9
Nedlands|WA|-31.982|115.807|9
Craigmore|SA|-34.701|138.710|9
Regents Park|QLD|-27.677|153.042|9
Blackburn South|VIC|-37.840|145.155|9
Canley Heights|NSW|-33.883|150.924|9
Pymble|NSW|-33.744|151.142|9
Camp Hill|QLD|-27.494|153.076|9
Sandringham|VIC|-37.952|145.011|9
Rivervale|WA|-31.955|115.913|9
Elsternwick|VIC|-37.886|145.002|9
Leeming|WA|-32.075|115.866|9
Swan Hill|VIC|-35.338|143.554|6
Casino|NSW|-28.858|153.047|8
Bassendean|WA|-31.909|115.944|9
Warnbro|WA|-32.340|115.747|9
North Ryde|NSW|-33.797|151.124|9
Balcatta|WA|-31.875|115.828|9
Gympie|QLD|-26.190|152.665|7
Aberfoyle Park|SA|-35.077|138.592|9
Brookfield|VIC|-37.701|144.560|9
Toowong|QLD|-27.483|152.983|9
Forest Hill|VIC|-37.833|145.183|9
Ringwood East|VIC|-37.817|145.250|9
Urangan|QLD|-25.292|152.905|9
Brassall|QLD|-27.598|152.748|9
Botany|NSW|-33.946|151.196|9
Kurunjang|VIC|-37.676|144.597|9
Parkinson|QLD|-27.643|153.030|9
Burwood East|VIC|-37.850|145.150|9
Woy Woy|NSW|-33.484|151.325|9
Sutherland|NSW|-34.031|151.055|9
Edmonton|QLD|-17.019|145.744|9
Glenorchy|TAS|-42.833|147.276|9
Carlton|NSW|-33.971|151.121|9
Bellevue Hill|NSW|-33.879|151.251|9
Harrington Park|NSW|-34.024|150.735|9
Sydenham|VIC|-37.700|144.767|9
Kelmscott|WA|-32.124|116.026|9
Dapto|NSW|-34.504|150.794|9
Merewether|NSW|-32.948|151.743|9
Ermington|NSW|-33.815|151.055|9
Croydon|NSW|-33.883|151.117|9
Mona Vale|NSW|-33.678|151.303|9
Arncliffe|NSW|-33.936|151.148|9
Kingston|QLD|-27.667|153.117|9
Grafton|NSW|-29.681|152.934|7
Dingley Village|VIC|-37.983|145.134|9
Marangaroo|WA|-31.827|115.838|9
Murrumba Downs|QLD|-27.267|153.011|9
Wishart|QLD|-27.554|153.101|9
Killara|NSW|-33.766|151.162|9
Peakhurst|NSW|-33.963|151.052|9
Goodna|QLD|-27.610|152.899|9
Fitzroy|VIC|-37.798|144.978|9
Sylvania|NSW|-34.012|151.097|9
Kellyville Ridge|NSW|-33.702|150.918|9
Slacks Creek|QLD|-27.650|153.150|9
Aldinga Beach|SA|-35.278|138.458|9
Clayfield|QLD|-27.419|153.058|9
Mortdale|NSW|-33.969|151.072|9
Balmain|NSW|-33.855|151.183|9
Oatley|NSW|-33.980|151.072|9
Kelso|QLD|-19.389|146.719|9
Coombabah|QLD|-27.911|153.371|9
Zetland|NSW|-33.907|151.209|9
Neutral Bay|NSW|-33.838|151.218|9
Sans Souci|NSW|-33.990|151.133|9
Bowral|NSW|-34.477|150.420|8
Seaton|SA|-34.900|138.517|9
Menai|NSW|-34.017|151.017|9
Morningside|QLD|-27.462|153.075|9
Sippy Downs|QLD|-26.718|153.055|9
Canley Vale|NSW|-33.887|150.948|9
Young|NSW|-34.313|148.301|6
Kingston|TAS|-42.976|147.304|9
Moorooka|QLD|-27.534|153.025|9
Chermside|QLD|-27.385|153.031|9
Bray Park|QLD|-27.292|152.968|9
Wiley Park|NSW|-33.924|151.067|9
Beverly Hills|NSW|-33.948|151.080|9
Kangaroo Flat|VIC|-36.800|144.250|9
Arundel|QLD|-27.938|153.363|9
Seville Grove|WA|-32.136|115.989|9
Benalla|VIC|-36.551|145.984|8
Kingaroy|QLD|-26.540|151.837|6
Golden Grove|SA|-34.783|138.733|9
New Lambton|NSW|-32.928|151.708|9
Cowra|NSW|-33.836|148.697|7
Norman Gardens|QLD|-23.330|150.527|9
West Hoxton|NSW|-33.934|150.832|9
Little Mountain|QLD|-26.784|153.092|9
Aveley|WA|-31.781|115.990|9
Pascoe Vale South|VIC|-37.740|144.946|9
Heathmont|VIC|-37.833|145.250|9
Malvern|VIC|-37.863|145.028|9
Wyoming|NSW|-33.404|151.363|9
Mount Pritchard|NSW|-33.903|150.905|9
Rose Bay|NSW|-33.869|151.271|9
Roseville|NSW|-33.783|151.183|9
Success|WA|-32.143|115.850|9
Macleod|VIC|-37.733|145.067|9
Bondi|NSW|-33.894|151.264|9
Sebastopol|VIC|-37.585|143.840|9
Keilor Downs|VIC|-37.723|144.808|9
Spearwood|WA|-32.105|115.778|9
Chapel Hill|QLD|-27.503|152.950|9
East Victoria Park|WA|-31.989|115.904|9
Oakleigh South|VIC|-37.924|145.091|9
Newtown|VIC|-38.154|144.335|9
Noosaville|QLD|-26.400|153.067|9
Moree|NSW|-29.463|149.842|6
Matraville|NSW|-33.963|151.232|9
Murrumbeena|VIC|-37.900|145.067|9
Leumeah|NSW|-34.050|150.833|9
Gunnedah|NSW|-30.981|150.258|7
Edensor Park|NSW|-33.880|150.878|9
Salisbury North|SA|-34.750|138.621|9
Hamilton|VIC|-37.744|142.022|7
Kensington|VIC|-37.792|144.931|9
Fortitude Valley|QLD|-27.457|153.032|9
Subiaco|WA|-31.948|115.827|9
Kippa-Ring|QLD|-27.226|153.083|9
Redlynch|QLD|-16.925|145.696|9
Cairnlea|VIC|-37.759|144.788|9
Bondi Junction|NSW|-33.893|151.247|9
Stirling|WA|-31.883|115.810|9
Flagstaff Hill|SA|-35.049|138.583|9
Moorebank|NSW|-33.944|150.957|9
Greenfields|WA|-32.524|115.763|9
Lindfield|NSW|-33.783|151.167|9
Doveton|VIC|-37.993|145.239|9
Raceview|QLD|-27.635|152.775|9
Nowra|NSW|-34.884|150.600|8
Haymarket|NSW|-33.879|151.205|9
Chirnside Park|VIC|-37.739|145.314|9
Charters Towers|QLD|-20.077|146.264|6
Ringwood North|VIC|-37.800|145.233|9
Sunshine|VIC|-37.783|144.833|9
Chadstone|VIC|-37.888|145.095|9
Glenfield|NSW|-33.967|150.900|9
Kempsey|NSW|-31.079|152.831|8
Mooloolaba|QLD|-26.682|153.119|9
Newtown|QLD|-27.556|151.933|9
Wavell Heights|QLD|-27.394|153.047|9
Mount Evelyn|VIC|-37.783|145.383|9
Brisbane central business district|QLD|-27.471|153.027|9
Hastings|VIC|-38.300|145.183|9
Rye|VIC|-38.385|144.812|9
Portland|VIC|-38.346|141.603|7
Carseldine|QLD|-27.348|153.023|9
Pimpama|QLD|-27.817|153.300|9
Artarmon|NSW|-33.817|151.183|9
Maidstone|VIC|-37.780|144.874|9
Armadale|VIC|-37.855|145.021|9
Brighton|QLD|-27.296|153.057|9
Hunters Hill|NSW|-33.834|151.146|9
Strathpine|QLD|-27.304|152.990|9
Coolum Beach|QLD|-26.528|153.088|9
Greenwood|WA|-31.827|115.802|9
Braybrook|VIC|-37.787|144.855|9
Joondalup|WA|-31.744|115.768|9
Medowie|NSW|-32.742|151.868|9
Beecroft|NSW|-33.750|151.065|9
Kings Langley|NSW|-33.750|150.935|9
Lurnea|NSW|-33.935|150.897|9
West End|QLD|-27.479|153.010|9
Annandale|NSW|-33.883|151.167|9
Montmorency|VIC|-37.717|145.117|9
Tapping|WA|-31.719|115.796|9
Jerrabomberra|NSW|-35.384|149.202|9
Bardon|QLD|-27.461|152.979|9
Bass Hill|NSW|-33.899|150.995|9
Five Dock|NSW|-33.867|151.129|9
Mayfield|NSW|-32.898|151.736|9
Plumpton|NSW|-33.752|150.837|9
Vaucluse|NSW|-33.855|151.278|9
Greenslopes|QLD|-27.508|153.050|9
Boondall|QLD|-27.353|153.061|9
Banksia Grove|WA|-31.696|115.805|9
Collingwood|VIC|-37.803|144.989|9
Upper Mount Gravatt|QLD|-27.561|153.085|9
Springwood|QLD|-27.612|153.129|9
Kirrawee|NSW|-34.038|151.069|9
Kedron|QLD|-27.403|153.030|9
Woodvale|WA|-31.789|115.797|9
Andergrove|QLD|-21.083|149.183|9
Stanhope Gardens|NSW|-33.722|150.926|9
Macquarie Park|NSW|-33.781|151.128|9
Newport|NSW|-33.656|151.314|9
Karrinyup|WA|-31.872|115.777|9
Currumbin Waters|QLD|-28.154|153.473|9
Tweed Heads|NSW|-28.177|153.545|9
Benowa|QLD|-28.008|153.386|9
Alfredton|VIC|-37.567|143.817|9
Georges Hall|NSW|-33.909|150.989|9
Athelstone|SA|-34.870|138.700|9
Chipping Norton|NSW|-33.918|150.959|9
Berala|NSW|-33.872|151.034|9
Runaway Bay|QLD|-27.914|153.398|9
Beaumont Hills|NSW|-33.700|150.941|9
Chippendale|NSW|-33.887|151.197|9
Atwell|WA|-32.143|115.865|9
North Bondi|NSW|-33.888|151.281|9
Ballina|NSW|-28.864|153.565|8
Beechboro|WA|-31.865|115.937|9
Harrisdale|WA|-32.111|115.936|9
Piara Waters|WA|-32.133|115.916|9
Biggera Waters|QLD|-27.932|153.400|9
Wattle Grove|NSW|-33.954|150.944|9
Zillmere|QLD|-27.356|153.045|9
Ultimo|NSW|-33.877|151.197|9
Wellard|WA|-32.267|115.833|9
Ayr|QLD|-19.574|147.407|7
Colac|VIC|-38.339|143.585|7
Kelso|NSW|-33.417|149.600|9
Melton West|VIC|-37.679|144.569|9
Salisbury East|SA|-34.791|138.655|9
Kenmore|QLD|-27.508|152.939|9
Greenwith|SA|-34.766|138.714|9
Everton Park|QLD|-27.407|152.988|9
Broadbeach|QLD|-28.028|153.433|9
Bradbury|NSW|-34.085|150.815|9
Gisborne|VIC|-37.489|144.594|9
Belrose|NSW|-33.740|151.210|9
Dalyellup|WA|-33.408|115.615|9
Bonnyrigg|NSW|-33.894|150.889|9
Golden Square|VIC|-36.773|144.253|9
Magill|SA|-34.909|138.675|9
Ingle Farm|SA|-34.833|138.633|9
Girrawheen|WA|-31.841|115.840|9
South Brisbane|QLD|-27.480|153.020|9
Parkwood|QLD|-27.955|153.363|9
Bayswater North|VIC|-37.826|145.298|9
Frenchville|QLD|-23.348|150.544|9
Leeton|NSW|-34.551|146.405|7
Sunnybank|QLD|-27.580|153.061|9
Fremantle|WA|-32.056|115.746|9
Rosanna|VIC|-37.739|145.067|9
Moe|VIC|-38.178|146.261|9
Scarborough|QLD|-27.201|153.109|9
Mount Louisa|QLD|-19.274|146.751|9
Mansfield|QLD|-27.539|153.099|9
Freshwater|NSW|-33.779|151.286|9
Yanchep|WA|-31.547|115.632|9
Mosman Park|WA|-32.005|115.764|9
Ferny Hills|QLD|-27.396|152.937|9
Rozelle|NSW|-33.861|151.171|9
Kardinya|WA|-32.066|115.815|9
Cable Beach|WA|-17.961|122.213|4
Huntingdale|WA|-32.083|115.966|9
Douglas|QLD|-19.324|146.752|9
Homebush West|NSW|-33.863|151.067|9
Brighton-Le-Sands|NSW|-33.960|151.151|9
North Perth|WA|-31.927|115.853|9
Kearneys Spring|QLD|-27.605|151.941|9
Petrie|QLD|-27.267|152.983|9
Victoria Park|WA|-31.976|115.905|9
Lynbrook|VIC|-38.056|145.256|9
Forbes|NSW|-33.384|148.008|8
Quinns Rocks|WA|-31.674|115.704|9
Oakleigh|VIC|-37.898|145.088|9
Moss Vale|NSW|-34.554|150.371|9
Harristown|QLD|-27.583|151.933|9
Annandale|QLD|-19.315|146.791|9
Kangaroo Point|QLD|-27.477|153.037|9
Thornleigh|NSW|-33.732|151.079|9
Emu Plains|NSW|-33.750|150.667|9
Thurgoona|NSW|-36.036|146.996|9
Mitchelton|QLD|-27.417|152.967|9
Springwood|NSW|-33.700|150.550|9
Chelsea|VIC|-38.050|145.117|9
Oxley|QLD|-27.550|152.983|9
Algester|QLD|-27.613|153.032|9
Wollstonecraft|NSW|-33.833|151.190|9
Ormond|VIC|-37.900|145.033|9
Wakerley|QLD|-27.483|153.156|9
Bentley|WA|-32.002|115.925|9
Howrah|TAS|-42.887|147.406|9
Paddington|QLD|-27.459|152.995|9
Box Hill South|VIC|-37.832|145.121|9
Delahey|VIC|-37.720|144.777|9
Colyton|NSW|-33.783|150.797|9
Darley|VIC|-37.658|144.443|9
Bridgeman Downs|QLD|-27.355|152.994|9
Ararat|VIC|-37.285|142.927|7
Mango Hill|QLD|-27.243|153.024|9
Gladstone Park|VIC|-37.687|144.887|9
Coolangatta|QLD|-28.169|153.535|9
Port Douglas|QLD|-16.484|145.467|7
Strathmore|VIC|-37.736|144.921|9
Hope Valley|SA|-34.833|138.700|9
Norlane|VIC|-38.101|144.354|9
Gorokan|NSW|-33.258|151.510|9
Tweed Heads South|NSW|-28.195|153.540|9
Clontarf|QLD|-27.253|153.078|9
Katoomba|NSW|-33.720|150.307|8
Derrimut|VIC|-37.792|144.770|9
Berkeley Vale|NSW|-33.350|151.433|9
Forestville|NSW|-33.767|151.208|9
Karabar|NSW|-35.376|149.233|9
Beenleigh|QLD|-27.711|153.203|9
Bargara|QLD|-24.815|152.463|9
Eaton|WA|-33.317|115.705|9
Doubleview|WA|-31.896|115.782|9
Taringa|QLD|-27.491|152.979|9
Lesmurdie|WA|-32.002|116.048|9
Rangeville|QLD|-27.583|151.980|9
Salisbury|SA|-34.767|138.633|9
Campbelltown|SA|-34.883|138.667|9
Kings Park|VIC|-37.734|144.778|9
Clyde North|VIC|-38.117|145.333|9
Mount Sheridan|QLD|-16.986|145.732|9
Horsley|NSW|-34.488|150.778|9
Skye|VIC|-38.105|145.216|9
Abbotsford|VIC|-37.800|145.000|9
Mirrabooka|WA|-31.860|115.866|9
Alexandria|NSW|-33.900|151.200|9
West Busselton|WA|-33.658|115.323|9
South Bunbury|WA|-33.349|115.634|9
Bella Vista|NSW|-33.741|150.955|9
North Sydney|NSW|-33.839|151.207|9
Tingalpa|QLD|-27.474|153.127|9
Narrabeen|NSW|-33.713|151.297|9
Petersham|NSW|-33.895|151.155|9
Kuraby|QLD|-27.607|153.094|9
Claremont|WA|-31.980|115.782|9
Mordialloc|VIC|-38.000|145.083|9
Melton|VIC|-37.683|144.585|9
Innaloo|WA|-31.893|115.795|9
Holland Park|QLD|-27.517|153.067|9
Andrews Farm|SA|-34.676|138.662|9
Ashburton|VIC|-37.867|145.083|9
Padbury|WA|-31.806|115.769|9
Canterbury|VIC|-37.825|145.085|9
Cloverdale|WA|-31.963|115.944|9
Highfields|QLD|-27.463|151.954|9
North Rocks|NSW|-33.772|151.017|9
Kosciuszko National Park|NSW|-36.264|148.482|6
Bentley Park|QLD|-17.004|145.738|9
Thornton|NSW|-32.783|151.633|9
Stanmore|NSW|-33.894|151.164|9
Kingscliff|NSW|-28.260|153.578|9
Rouse Hill|NSW|-33.682|150.915|9
Meadow Springs|WA|-32.497|115.753|9
Narrabri|NSW|-30.325|149.783|6
Kilmore|VIC|-37.296|144.953|9
Erskineville|NSW|-33.903|151.186|9
Noranda|WA|-31.873|115.899|9
Narara|NSW|-33.396|151.335|9
Alexander Heights|WA|-31.828|115.865|9
Broadbeach Waters|QLD|-28.035|153.425|9
Maryborough|VIC|-37.046|143.739|7
Cameron Park|NSW|-32.907|151.605|9
Eatons Hill|QLD|-27.339|152.960|9
North Adelaide|SA|-34.907|138.591|9
Deniliquin|NSW|-35.532|144.954|7
Patterson Lakes|VIC|-38.069|145.143|9
Mandurah city centre|WA|-32.526|115.734|9
Boronia Heights|QLD|-27.689|153.020|9
Balgowlah|NSW|-33.795|151.257|9
Kelvin Grove|QLD|-27.448|153.013|9
Rosemeadow|NSW|-34.104|150.793|9
Mooroopna|VIC|-36.400|145.350|9
Flemington|VIC|-37.788|144.930|9
Swan View|WA|-31.883|116.050|9
Collaroy|NSW|-33.732|151.301|9
Floreat|WA|-31.939|115.792|9
Wagga Wagga|NSW|-35.126|147.354|6
Ocean Reef|WA|-31.759|115.736|9
Tamborine Mountain|QLD|-27.970|153.199|9
Marayong|NSW|-33.748|150.893|9
Croydon North|VIC|-37.767|145.291|9
Bli Bli|QLD|-26.617|153.037|9
Rostrevor|SA|-34.894|138.692|9
Knoxfield|VIC|-37.890|145.250|9
Lalor Park|NSW|-33.761|150.931|9
Yarrawonga|VIC|-36.019|146.000|7
Claremont|TAS|-42.783|147.250|9
Blackburn North|VIC|-37.809|145.152|9
Bull Creek|WA|-32.056|115.862|9
Wynn Vale|SA|-34.799|138.687|9
Lilyfield|NSW|-33.875|151.165|9
Narre Warren North|VIC|-37.983|145.317|9
Atherton|QLD|-17.269|145.475|8
Margaret River|WA|-33.955|115.076|8
Gordon|NSW|-33.755|151.151|9
Hughesdale|VIC|-37.900|145.083|9
Greenbank|QLD|-27.717|152.983|9
Coburg North|VIC|-37.729|144.961|9
Berkeley|NSW|-34.483|150.850|9
Harrison|ACT|-35.199|149.156|9
Cromer|NSW|-33.731|151.268|9
Fairfield Heights|NSW|-33.864|150.939|9
Warners Bay|NSW|-32.973|151.653|9
Maryland|NSW|-32.879|151.661|9
Dural|NSW|-33.683|151.017|9
Gymea|NSW|-34.036|151.085|9
Airport West|VIC|-37.725|144.881|9
Gordon|ACT|-35.457|149.085|9
Clarinda|VIC|-37.941|145.102|9
Acacia Ridge|QLD|-27.583|153.033|9
Torquay|QLD|-25.285|152.879|9
Durack|QLD|-27.589|152.986|9
Mermaid Beach|QLD|-28.044|153.435|9
Collie|WA|-33.362|116.156|8
Noble Park North|VIC|-37.950|145.193|9
Carnarvon|WA|-24.883|113.657|4
Beckenham|WA|-32.025|115.960|9
Healesville|VIC|-37.654|145.517|9
Heidelberg|VIC|-37.750|145.067|9
Mount Hawthorn|WA|-31.920|115.835|9
Bruce|ACT|-35.244|149.091|9
Chinchilla|QLD|-26.738|150.630|7
Wanniassa|ACT|-35.398|149.091|9
Margate|QLD|-27.248|153.098|9
Cairns North|QLD|-16.904|145.757|9
Ambarvale|NSW|-34.089|150.797|9
Mindarie|WA|-31.689|115.707|9
Yangebup|WA|-32.121|115.816|9
Beacon Hill|NSW|-33.753|151.259|9
Bonnyrigg Heights|NSW|-33.891|150.870|9
Loganlea|QLD|-27.675|153.135|9
Beeliar|WA|-32.133|115.806|9
Blaxland|NSW|-33.750|150.600|9
Summer Hill|NSW|-33.891|151.138|9
Aspendale|VIC|-38.029|145.103|9
Fairy Meadow|NSW|-34.393|150.893|9
Camira|QLD|-27.635|152.921|9
Woollahra|NSW|-33.888|151.237|9
Windsor|VIC|-37.853|144.992|9
Beaconsfield|VIC|-38.050|145.367|9
Warriewood|NSW|-33.689|151.295|9
Clifton Springs|VIC|-38.157|144.555|9
Spring Hill|QLD|-27.461|153.023|9
East Fremantle|WA|-32.038|115.768|9
Illawong|NSW|-34.000|151.033|9
Canterbury|NSW|-33.912|151.119|9
Pennant Hills|NSW|-33.738|151.072|9
Riverstone|NSW|-33.683|150.867|9
Cornubia|QLD|-27.667|153.217|9
Miami|QLD|-28.072|153.442|9
Narellan Vale|NSW|-34.050|150.744|9
Pooraka|SA|-34.825|138.626|9
Ashwood|VIC|-37.867|145.106|9
Pendle Hill|NSW|-33.804|150.955|9
Sorrento|WA|-31.825|115.752|9
Hamilton|QLD|-27.439|153.063|9
Cabramatta West|NSW|-33.893|150.912|9
Cottesloe|WA|-31.994|115.758|9
Safety Bay|WA|-32.305|115.742|9
McDowall|QLD|-27.383|152.992|9
Roma|QLD|-26.567|148.788|5
Killarney Vale|NSW|-33.363|151.458|9
Rothwell|QLD|-27.214|153.047|9
Kyabram|VIC|-36.313|145.050|8
Mooroobool|QLD|-16.935|145.731|9
Murwillumbah|NSW|-28.327|153.393|9
Kaleen|ACT|-35.218|149.105|9
Belmont|NSW|-33.027|151.660|9
Parkville|VIC|-37.783|144.950|9
Phillip Island|VIC|-38.483|145.231|9
Dunlop|ACT|-35.194|149.020|9
Blakeview|SA|-34.676|138.710|9
Noosa Heads|QLD|-26.394|153.090|9
Yeppoon|QLD|-23.127|150.744|8
Collingwood Park|QLD|-27.613|152.860|9
Sanctuary Point|NSW|-35.104|150.627|8
Bongaree|QLD|-27.084|153.159|9
Merrimac|QLD|-28.051|153.373|9
Gatton|QLD|-27.559|152.276|8
Carramar|WA|-31.690|115.772|9
Urraween|QLD|-25.295|152.822|9
Seaforth|NSW|-33.801|151.240|9
Windsor|QLD|-27.436|153.029|9
Oakhurst|NSW|-33.739|150.838|9
Mount Colah|NSW|-33.683|151.117|9
Kooringal|NSW|-35.141|147.377|9
Darch|WA|-31.813|115.846|9
Tugun|QLD|-28.150|153.500|9
Bathurst city centre|NSW|-33.418|149.576|9
Gordonvale|QLD|-17.100|145.780|9
Wentworth Point|NSW|-33.831|151.074|9
Middle Ridge|QLD|-27.607|151.967|9
Cecil Hills|NSW|-33.889|150.851|9
Yamba|NSW|-29.438|153.359|7
Nicholls|ACT|-35.187|149.096|9
Kyneton|VIC|-37.244|144.451|8
Blackmans Bay|TAS|-43.003|147.317|9
Peregian Springs|QLD|-26.488|153.076|9
Eastlakes|NSW|-33.932|151.212|9
Tuart Hill|WA|-31.898|115.835|9
McKinnon|VIC|-37.917|145.050|9
Berserker|QLD|-23.358|150.520|9
Bonbeach|VIC|-38.065|145.123|9
Cammeray|NSW|-33.821|151.216|9
Howard Springs|NT|-12.496|131.044|9
Allambie Heights|NSW|-33.767|151.250|9
Cairns City|QLD|-16.921|145.774|9
Kununurra|WA|-15.778|128.742|4
Kiama|NSW|-34.668|150.852|9
Albion Park Rail|NSW|-34.566|150.792|9
Belmont|WA|-31.944|115.925|9
Homebush|NSW|-33.867|151.083|9
Geelong West|VIC|-38.139|144.348|9
Currambine|WA|-31.733|115.748|9
Viewbank|VIC|-37.740|145.093|9
Dallas|VIC|-37.671|144.935|9
Whyalla Norrie|SA|-33.029|137.539|7
Kewdale|WA|-31.979|115.952|9
Kalamunda|WA|-31.974|116.058|9
Botanic Ridge|VIC|-38.139|145.268|9
Palmyra|WA|-32.045|115.786|9
Kinross|WA|-31.719|115.738|9
Keperra|QLD|-27.414|152.947|9
Tullamarine|VIC|-37.701|144.881|9
Mount Cotton|QLD|-27.633|153.233|9
Gymea Bay|NSW|-34.052|151.088|9
Carina Heights|QLD|-27.507|153.091|9
Eltham North|VIC|-37.700|145.150|9
Beerwah|QLD|-26.859|152.961|9
Springfield|QLD|-27.654|152.917|9
Griffin|QLD|-27.271|153.039|9
Stafford Heights|QLD|-27.394|153.011|9
Paradise|SA|-34.874|138.669|9
Macgregor|ACT|-35.210|149.011|9
Castlemaine|VIC|-37.067|144.217|8
Pottsville|NSW|-28.387|153.559|9
Bonner|ACT|-35.162|149.139|9
Applecross|WA|-32.017|115.833|9
Arana Hills|QLD|-27.398|152.958|9
Cooloongup|WA|-32.315|115.778|9
Cambridge Park|NSW|-33.748|150.722|9
Bellbird Park|QLD|-27.637|152.887|9
South Tamworth|NSW|-31.110|150.923|9
Belconnen|ACT|-35.238|149.066|9
Kew East|VIC|-37.798|145.054|9
Cootamundra|NSW|-34.641|148.028|7
Wolli Creek|NSW|-33.931|151.152|9
Bulimba|QLD|-27.450|153.058|9
Kialla|VIC|-36.447|145.414|9
Williams Landing|VIC|-37.862|144.744|9
Clifton Hill|VIC|-37.798|144.995|9
Whyalla Stuart|SA|-33.025|137.525|9
Newborough|VIC|-38.172|146.293|9
Montrose|VIC|-37.817|145.350|9
Reedy Creek|QLD|-28.112|153.396|9
Goondiwindi|QLD|-28.547|150.305|6
Modbury Heights|SA|-34.810|138.685|9
Rydalmere|NSW|-33.815|151.038|9
Lysterfield|VIC|-37.933|145.300|9
Currimundi|QLD|-26.769|153.122|9
Flinders|NSW|-34.583|150.855|9
Daisy Hill|QLD|-27.630|153.158|9
Cooma|NSW|-36.235|149.124|7
Bronte|NSW|-33.902|151.266|9
St Helens Park|NSW|-34.105|150.814|9
Jindabyne|NSW|-36.417|148.623|8
Mount Pleasant|WA|-32.040|115.850|9
Merrylands West|NSW|-33.833|150.969|9
Heathridge|WA|-31.762|115.759|9
Nambucca Heads|NSW|-30.643|153.009|8
Queens Park|WA|-32.003|115.946|9
Northam|WA|-31.649|116.674|7
Sheidow Park|SA|-35.079|138.527|9
Upwey|VIC|-37.900|145.333|9
Bomaderry|NSW|-34.850|150.611|9
Narraweena|NSW|-33.755|151.277|9
South Mackay|QLD|-21.163|149.178|9
Paradise Point|QLD|-27.887|153.393|9
Newnham|TAS|-41.390|147.114|9
Taigum|QLD|-27.343|153.044|9
Port Augusta|SA|-32.496|137.773|7
Ulladulla|NSW|-35.359|150.472|8
Para Hills|SA|-34.812|138.658|9
Bald Hills|QLD|-27.321|153.009|9
Yass|NSW|-34.840|148.910|8
Fairfield|VIC|-37.780|145.018|9
Willoughby|NSW|-33.805|151.199|9
City Beach|WA|-31.934|115.762|9
Highland Park|QLD|-28.014|153.333|9
Yeppoon city centre|QLD|-23.130|150.736|9
Davoren Park|SA|-34.691|138.669|9
Highbury|SA|-34.853|138.697|9
Aspendale Gardens|VIC|-38.023|145.118|9
Oak Flats|NSW|-34.562|150.822|9
Roleystone|WA|-32.115|116.071|9
Corrimal|NSW|-34.379|150.904|9
Woodcroft|NSW|-33.756|150.881|9
Stafford|QLD|-27.410|153.011|9
Bicton|WA|-32.028|115.783|9
Green Point|NSW|-33.444|151.368|9
Glenhaven|NSW|-33.700|151.000|9
Long Jetty|NSW|-33.359|151.488|9
Burpengary East|QLD|-27.144|153.000|9
Erskine Park|NSW|-33.813|150.798|9
Chermside West|QLD|-27.384|153.016|9
Wamberal|NSW|-33.416|151.446|9
Concord West|NSW|-33.848|151.086|9
Warilla|NSW|-34.552|150.858|9
Byron Bay|NSW|-28.650|153.612|8
Bundamba|QLD|-27.609|152.811|9
Beaudesert|QLD|-27.987|152.997|9
Yeronga|QLD|-27.516|153.016|9
Haberfield|NSW|-33.883|151.144|9
Strathalbyn|SA|-35.260|138.892|8
Oakleigh East|VIC|-37.900|145.117|9
St Leonards|NSW|-33.823|151.198|9
Carine|WA|-31.852|115.783|9
Waterford West|QLD|-27.691|153.133|9
West Mackay|QLD|-21.155|149.162|9
South Wentworthville|NSW|-33.819|150.963|9
Molendinar|QLD|-27.974|153.361|9
Franklin|ACT|-35.199|149.143|9
Sinnamon Park|QLD|-27.544|152.949|9
Bligh Park|NSW|-33.640|150.802|9
Woolloongabba|QLD|-27.489|153.037|9
Lennox Head|NSW|-28.791|153.592|9
Blue Haven|NSW|-33.211|151.504|9
Kariong|NSW|-33.440|151.295|9
Riverside|TAS|-41.421|147.051|9
Queanbeyan|NSW|-35.355|149.232|9
Carlisle|WA|-31.979|115.918|9
Belfield|NSW|-33.904|151.085|9
Wilson|WA|-32.021|115.912|9
Underwood|QLD|-27.609|153.111|9
Bacchus Marsh|VIC|-37.673|144.438|9
Tuncurry|NSW|-32.174|152.499|9
Holland Park West|QLD|-27.526|153.060|9
Wauchope|NSW|-31.458|152.726|9
Tweed Heads West|NSW|-28.187|153.523|9
Hamlyn Terrace|NSW|-33.251|151.476|9
Burton|SA|-34.733|138.602|9
Braddon|ACT|-35.271|149.136|9
Glenvale|QLD|-27.568|151.893|9
Seymour|VIC|-37.027|145.139|8
Loganholme|QLD|-27.684|153.186|9
Helensburgh|NSW|-34.178|150.995|9
Nuriootpa|SA|-34.468|138.998|8
Pelican Waters|QLD|-26.834|153.100|9
Toormina|NSW|-30.354|153.088|9
Hornsby Heights|NSW|-33.671|151.094|9
Salisbury|QLD|-27.551|153.032|9
Attadale|WA|-32.025|115.802|9
Auchenflower|QLD|-27.474|152.992|9
East Melbourne|VIC|-37.817|144.988|9
Delacombe|VIC|-37.589|143.815|9
Hillvue|NSW|-31.128|150.907|9
Caloundra West|QLD|-26.806|153.109|9
Ulverstone|TAS|-41.160|146.182|9
Northbridge|NSW|-33.813|151.217|9
Aubin Grove|WA|-32.167|115.863|9
Findon|SA|-34.900|138.533|9
Carlton North|VIC|-37.788|144.970|9
Belmont North|NSW|-33.021|151.668|9
Tumut|NSW|-35.306|148.218|7
Narrabundah|ACT|-35.336|149.149|9
Glenelg North|SA|-34.968|138.518|9
South Grafton|NSW|-29.708|152.926|9
Moama|NSW|-36.104|144.761|9
Wembley Downs|WA|-31.912|115.774|9
Northgate|SA|-34.858|138.629|9
Ropes Crossing|NSW|-33.733|150.791|9
Hamlyn Heights|VIC|-38.121|144.328|9
Edgeworth|NSW|-32.925|151.616|9
Blakehurst|NSW|-33.992|151.109|9
Nambucca|NSW|-30.633|152.983|9
Oak Park|VIC|-37.718|144.919|9
Alkimos|WA|-31.630|115.686|9
St Johns Park|NSW|-33.883|150.902|9
Norman Park|QLD|-27.479|153.063|9
Whittlesea|VIC|-37.512|145.118|9
Biloela|QLD|-24.396|150.515|6
Cannonvale|QLD|-20.277|148.698|7
Midland|WA|-31.889|116.011|9
Wetherill Park|NSW|-33.843|150.901|9
Nelson Bay|NSW|-32.720|152.144|8
Bertram|WA|-32.244|115.846|9
Gungahlin|ACT|-35.187|149.136|9
Glen Innes|NSW|-29.735|151.738|7
Golden Beach|QLD|-26.822|153.120|9
Blackwater|QLD|-23.584|148.879|7
Manoora|QLD|-16.917|145.737|9
Highgate Hill|QLD|-27.489|153.019|9
Jannali|NSW|-34.016|151.061|9
Picnic Point|NSW|-33.981|150.997|9
Villawood|NSW|-33.884|150.980|9
Scoresby|VIC|-37.900|145.233|9
Westminster|WA|-31.867|115.839|9
Trinity Beach|QLD|-16.789|145.697|9
Winmalee|NSW|-33.678|150.612|9
Manly Vale|NSW|-33.785|151.262|9
Fulham Gardens|SA|-34.915|138.513|9
Kurri Kurri|NSW|-32.819|151.479|9
Albert Park|VIC|-37.841|144.952|9
Bulli|NSW|-34.338|150.913|9
Klemzig|SA|-34.879|138.636|9
Heidelberg Heights|VIC|-37.743|145.057|9
Valley View|SA|-34.840|138.661|9
New Town|TAS|-42.858|147.309|9
Dudley Park|WA|-32.552|115.731|9
Burnside Heights|VIC|-37.727|144.752|9
Lindisfarne|TAS|-42.848|147.362|9
Seaford Rise|SA|-35.193|138.482|9
Bushland Beach|QLD|-19.191|146.677|9
Centenary Heights|QLD|-27.587|151.962|9
East Toowoomba|QLD|-27.571|151.974|9
Black Rock|VIC|-37.974|145.016|9
Madeley|WA|-31.811|115.828|9
East Albury|NSW|-36.081|146.930|9
Heathcote|NSW|-34.084|151.013|9
Salisbury Downs|SA|-34.768|138.622|9
Wentworth Falls|NSW|-33.710|150.375|9
Thirroul|NSW|-34.316|150.921|9
Alderley|QLD|-27.426|153.001|9
Banksia Beach|QLD|-27.040|153.144|9
Whalan|NSW|-33.757|150.804|9
North Albury|NSW|-36.057|146.930|9
Lake Albert|NSW|-35.167|147.383|9
Cannington|WA|-32.016|115.936|9
Wattle Grove|WA|-32.007|116.000|9
Adamstown|NSW|-32.938|151.725|9
Niddrie|VIC|-37.737|144.892|9
Wilsonton|QLD|-27.543|151.917|9
Logan Central|QLD|-27.644|153.107|9
Emerald|VIC|-37.932|145.441|9
Stawell|VIC|-37.056|142.781|8
Parmelia|WA|-32.258|115.822|9
Raby|NSW|-34.018|150.818|9
Geelong city centre|VIC|-38.150|144.362|9
Lenah Valley|TAS|-42.871|147.275|9
Parkwood|WA|-32.049|115.918|9
Naracoorte|SA|-36.958|140.738|6
Waitara|NSW|-33.711|151.103|9
Warwick Farm|NSW|-33.913|150.937|9
Greenwich|NSW|-33.840|151.183|9
North Narrabeen|NSW|-33.709|151.296|9
South Windsor|NSW|-33.618|150.804|9
Wurtulla|QLD|-26.756|153.128|9
Watson|ACT|-35.238|149.153|9
Henley Beach|SA|-34.920|138.494|9
Barrack Heights|NSW|-34.565|150.857|9
Everton Hills|QLD|-27.389|152.971|9
Cranbrook|QLD|-19.306|146.753|9
Moorabbin|VIC|-37.941|145.058|9
Munno Para West|SA|-34.665|138.681|9
Bellmere|QLD|-27.084|152.890|9
Wynyard|TAS|-40.990|145.726|9
Bendigo city centre|VIC|-36.757|144.280|9
West Hobart|TAS|-42.877|147.307|9
Winthrop|WA|-32.052|115.830|9
Norwood|SA|-34.927|138.628|9
Cobram|VIC|-35.921|145.641|8
Burnside|VIC|-37.749|144.753|9
Mullaloo|WA|-31.779|115.737|9
Clinton|QLD|-23.875|151.218|9
Hocking|WA|-31.770|115.818|9
Westmeadows|VIC|-37.676|144.887|9
Eagle Vale|NSW|-34.037|150.814|9
Condon|QLD|-19.330|146.717|9
West Perth|WA|-31.949|115.842|9
South Lake|WA|-32.111|115.839|9
Ascot|QLD|-27.432|153.058|9
Naremburn|NSW|-33.817|151.201|9
Holsworthy|NSW|-33.983|150.967|9
Grange|SA|-34.902|138.490|9
Sefton|NSW|-33.888|151.011|9
Frankston North|VIC|-38.124|145.148|9
Bibra Lake|WA|-32.098|115.819|9
North Mackay|QLD|-21.120|149.179|9
Macgregor|QLD|-27.565|153.066|9
Newington|NSW|-33.835|151.057|9
Harris Park|NSW|-33.823|151.008|9
East Brisbane|QLD|-27.481|153.044|9
Caulfield|VIC|-37.883|145.023|9
Keilor|VIC|-37.717|144.833|9
Mittagong|NSW|-34.450|150.446|9
Flinders View|QLD|-27.650|152.775|9
Banyo|QLD|-27.382|153.079|9
Craigie|WA|-31.787|115.770|9
Woodend|VIC|-37.355|144.529|9
Alphington|VIC|-37.783|145.033|9
Fairlight|NSW|-33.796|151.273|9
Point Vernon|QLD|-25.257|152.817|9
Kewarra Beach|QLD|-16.782|145.685|9
Mount Warren Park|QLD|-27.731|153.205|9
St Andrews|NSW|-34.022|150.830|9
Edithvale|VIC|-38.037|145.110|9
Ferny Grove|QLD|-27.401|152.935|9
Toronto|NSW|-33.014|151.594|9
Ormiston|QLD|-27.517|153.250|9
Casey|ACT|-35.167|149.095|9
Alstonville|NSW|-28.842|153.440|9
Hebersham|NSW|-33.746|150.824|9
Dromana|VIC|-38.334|144.965|9
Kenwick|WA|-32.033|115.967|9
Main Beach|QLD|-27.979|153.427|9
Allawah|NSW|-33.973|151.114|9
Manunda|QLD|-16.917|145.749|9
Narwee|NSW|-33.947|151.069|9
Richmond|NSW|-33.600|150.751|9
Amaroo|ACT|-35.170|149.128|9
Minchinbury|NSW|-33.787|150.830|9
Scone|NSW|-32.050|150.869|8
West Lakes|SA|-34.873|138.495|9
North Nowra|NSW|-34.858|150.575|9
Hillcrest|QLD|-27.669|153.026|9
Calwell|ACT|-35.440|149.107|9
Worongary|QLD|-28.050|153.350|9
Oatlands|NSW|-33.796|151.027|9
Coopers Plains|QLD|-27.565|153.041|9
Southside|QLD|-26.210|152.647|9
Hadfield|VIC|-37.707|144.942|9
West Melbourne|VIC|-37.810|144.950|9
East Ballina|NSW|-28.857|153.587|9
Melville|WA|-32.040|115.801|9
Palmwoods|QLD|-26.686|152.961|9
Langford|WA|-32.041|115.942|9
Fitzgibbon|QLD|-27.340|153.029|9
Port Hedland|WA|-20.312|118.611|9
The Range|QLD|-23.392|150.496|9
Lawnton|QLD|-27.283|152.983|9
South Toowoomba|QLD|-27.571|151.946|9
Strathdale|VIC|-36.766|144.315|9
Eleebana|NSW|-32.990|151.636|9
Riverton|WA|-32.035|115.899|9
Lockleys|SA|-34.926|138.528|9
Kennington|VIC|-36.771|144.303|9
North Ward|QLD|-19.250|146.815|9
Ballarat Central|VIC|-37.562|143.851|9
Burdell|QLD|-19.251|146.699|9
Girraween|NSW|-33.799|150.943|9
Sarina|QLD|-21.419|149.217|8
Inglewood|WA|-31.917|115.880|9
Lugarno|NSW|-33.983|151.042|9
Ruse|NSW|-34.070|150.842|9
Eaglehawk|VIC|-36.716|144.250|9
Shell Cove|NSW|-34.590|150.862|9
Woolgoolga|NSW|-30.111|153.201|8
Heidelberg West|VIC|-37.739|145.040|9
Jamisontown|NSW|-33.768|150.677|9
South Granville|NSW|-33.859|151.011|9
Cannon Hill|QLD|-27.472|153.095|9
Brinsmead|QLD|-16.899|145.716|9
Modbury North|SA|-34.828|138.674|9
Dawesville|WA|-32.632|115.629|9
Bangor|NSW|-34.017|151.033|9
Ballarat East|VIC|-37.567|143.867|9
Maudsland|QLD|-27.950|153.267|9
North Haven|SA|-34.788|138.492|9
Albanvale|VIC|-37.746|144.769|9
O'Connor|ACT|-35.256|149.112|9
Bundaberg North|QLD|-24.849|152.346|9
Unanderra|NSW|-34.453|150.847|9
Palmerston|ACT|-35.194|149.119|9
Balgownie|NSW|-34.395|150.881|9
South Coogee|NSW|-33.931|151.256|9
City|ACT|-35.281|149.129|9
Kanahooka|NSW|-34.492|150.808|9
Valentine|NSW|-33.015|151.643|9
Elermore Vale|NSW|-32.916|151.677|9
Telopea|NSW|-33.793|151.039|9
Hillsdale|NSW|-33.952|151.228|9
Leongatha|VIC|-38.476|145.947|8
Tinana|QLD|-25.552|152.666|9
Mont Albert North|VIC|-37.800|145.108|9
Red Hill|QLD|-20.317|148.500|9
Booragoon|WA|-32.039|115.834|9
Christies Beach|SA|-35.139|138.472|9
Malabar|NSW|-33.962|151.248|9
Chelsea Heights|VIC|-38.033|145.133|9
Balaclava|VIC|-37.867|145.000|9
Red Hill|QLD|-27.452|153.002|9
Mitchell Park|SA|-35.010|138.563|9
Kilburn|SA|-34.860|138.586|9
Oyster Bay|NSW|-34.004|151.076|9
Stanthorpe|QLD|-28.654|151.934|7
Cooranbong|NSW|-33.076|151.454|9
Dundas Valley|NSW|-33.788|151.053|9
Warrandyte|VIC|-37.750|145.233|9
New Norfolk|TAS|-42.783|147.059|9
Bellbowrie|QLD|-27.559|152.883|9
Somerton Park|SA|-34.997|138.522|9
Watsonia|VIC|-37.717|145.083|9
Woree|QLD|-16.950|145.750|9
East Cannington|WA|-32.010|115.955|9
Bedford|WA|-31.911|115.889|9
Wingham|NSW|-31.867|152.370|9
Albury|NSW|-36.075|146.924|9
Corowa|NSW|-35.997|146.386|8
Merriwa|WA|-31.665|115.713|9
Abbotsford|NSW|-33.849|151.128|9
Broome|WA|-17.955|122.239|9
Moonah|TAS|-42.846|147.302|9
Modbury|SA|-34.833|138.683|9
Monash|ACT|-35.416|149.091|9
Aberglasslyn|NSW|-32.700|151.533|9
Gawler East|SA|-34.599|138.763|9
Enfield|SA|-34.853|138.603|9
Strathfieldsaye|VIC|-36.807|144.355|9
Caboolture South|QLD|-27.094|152.949|9
North Tamworth|NSW|-31.079|150.922|9
East Tamworth|NSW|-31.085|150.937|9
Elizabeth Bay|NSW|-33.872|151.227|9
Darling Heights|QLD|-27.597|151.930|9
Beaconsfield|QLD|-21.091|149.165|9
West Tamworth|NSW|-31.102|150.914|9
Inverloch|VIC|-38.627|145.723|8
Currans Hill|NSW|-34.043|150.773|9
Bennett Springs|WA|-31.859|115.945|9
Fairfield East|NSW|-33.869|150.971|9
Redwood Park|SA|-34.812|138.707|9
Christie Downs|SA|-35.130|138.496|9
South Hobart|TAS|-42.895|147.309|9
Adamstown Heights|NSW|-32.949|151.710|9
West Pymble|NSW|-33.767|151.133|9
Normanhurst|NSW|-33.724|151.096|9
Coolbellup|WA|-32.081|115.806|9
Bannockburn|VIC|-38.049|144.169|9
Windsor Gardens|SA|-34.865|138.647|9
Waurn Ponds|VIC|-38.217|144.283|9
Jindalee|QLD|-27.534|152.938|9
Tannum Sands|QLD|-23.947|151.367|9
Evatt|ACT|-35.212|149.069|9
Glengowrie|SA|-34.987|138.537|9
Caversham|WA|-31.883|115.967|9
Irymple|VIC|-34.235|142.171|9
Middleton Grange|NSW|-33.917|150.842|9
Iluka|WA|-31.736|115.731|9
Berowra Heights|NSW|-33.612|151.138|9
Curtin|ACT|-35.325|149.078|9
Corlette|NSW|-32.720|152.108|9
Woongarrah|NSW|-33.241|151.476|9
Ocean Shores|NSW|-28.509|153.538|9
Enoggera|QLD|-27.428|152.975|9
Glendenning|NSW|-33.748|150.854|9
Lake Munmorah|NSW|-33.197|151.582|9
Lithgow|NSW|-33.484|150.149|8
Glenfield Park|NSW|-35.137|147.333|9
Salisbury Heights|SA|-34.763|138.676|9
Jordan Springs|NSW|-33.721|150.729|9
Bullsbrook|WA|-31.669|116.000|9
South Hurstville|NSW|-33.978|151.106|9
Warradale|SA|-34.997|138.532|9
Lyneham|ACT|-35.240|149.131|9
Greenfield Park|NSW|-33.875|150.892|9
Singleton|NSW|-32.567|151.166|8
Hampton East|VIC|-37.937|145.029|9
Boambee East|NSW|-30.347|153.073|9
Teneriffe|QLD|-27.456|153.047|9
Ainslie|ACT|-35.263|149.144|9
Calliope|QLD|-24.007|151.200|9
Maffra|VIC|-37.971|146.984|9
Campbell|ACT|-35.289|149.154|9
Fletcher|NSW|-32.872|151.640|9
Seddon|VIC|-37.806|144.891|9
Chisholm|ACT|-35.412|149.128|9
Edens Landing|QLD|-27.703|153.169|9
Kallaroo|WA|-31.791|115.753|9
Lisarow|NSW|-33.383|151.367|9
Elizabeth Downs|SA|-34.700|138.691|9
East Lismore|NSW|-28.826|153.289|9
Tahmoor|NSW|-34.222|150.595|8
Port Kembla|NSW|-34.482|150.901|9
Laverton|VIC|-37.862|144.770|9
Park Avenue|QLD|-23.353|150.519|9
Carey Park|WA|-33.349|115.649|9
Glass House Mountains|QLD|-26.898|152.953|9
Bell Park|VIC|-38.108|144.338|9
West Beach|SA|-34.946|138.509|9
New Auckland|QLD|-23.884|151.236|9
Kenthurst|NSW|-33.655|151.005|9
Dunsborough|WA|-33.615|115.104|9
Tumbi Vmbi|NSW|-33.367|151.450|9
Campbellfield|VIC|-37.664|144.960|9
Conder|ACT|-35.459|149.104|9
Gregory Hills|NSW|-34.027|150.771|9
Swansea|NSW|-33.088|151.637|9
Pemulwuy|NSW|-33.823|150.924|9
Robertson|QLD|-27.566|153.057|9
Worrigee|NSW|-34.900|150.633|9
Schofields|NSW|-33.717|150.867|9
Avoca|QLD|-24.878|152.308|9
Seabrook|VIC|-37.881|144.759|9
Prospect Vale|TAS|-41.481|147.104|9
Mont Albert|VIC|-37.818|145.108|9
Glen Huntly|VIC|-37.892|145.041|9
Guildford West|NSW|-33.849|150.965|9
Red Cliffs|VIC|-34.309|142.190|9
Nairne|SA|-35.035|138.912|9
Millicent|SA|-37.594|140.349|7
Falcon|WA|-32.582|115.662|9
Russell Lea|NSW|-33.859|151.141|9
North Richmond|NSW|-33.581|150.719|9
Corinda|QLD|-27.544|152.982|9
Heritage Park|QLD|-27.683|153.061|9
Glenbrook|NSW|-33.767|150.617|9
Aitkenvale|QLD|-19.301|146.771|9
Regents Park|NSW|-33.883|151.017|9
Redcliffe|WA|-31.938|115.946|9
Rosebud West|VIC|-38.364|144.877|9
West Kempsey|NSW|-31.058|152.828|9
Karama|NT|-12.402|130.916|9
Croydon Hills|VIC|-37.777|145.264|9
Hazelbrook|NSW|-33.724|150.458|9
Maiden Gully|VIC|-36.754|144.208|9
Gosford|NSW|-33.424|151.344|9
Boulder|WA|-30.782|121.491|4
Banks|ACT|-35.472|149.100|9
Hamersley|WA|-31.849|115.808|9
Griffith|ACT|-35.325|149.137|9
Kiama Downs|NSW|-34.633|150.855|9
Beaconsfield|WA|-32.067|115.764|9
Lakes Entrance|VIC|-37.867|148.002|8
Augustine Heights|QLD|-27.660|152.879|9
South West Rocks|NSW|-30.886|153.041|8
Yamanto|QLD|-27.660|152.739|9
Mansfield|VIC|-37.052|146.088|7
Sandhurst|VIC|-38.081|145.208|9
Sandgate|QLD|-27.322|153.070|9
Junee|NSW|-34.868|147.583|8
Cashmere|QLD|-27.298|152.907|9
Lambton|NSW|-32.917|151.700|9
Newmarket|QLD|-27.435|153.008|9
Mount Warrigal|NSW|-34.548|150.838|9
South Kalgoorlie|WA|-30.765|121.473|9
St James|WA|-32.000|115.910|9
Leura|NSW|-33.717|150.333|9
Bell Post Hill|VIC|-38.096|144.320|9
Ettalong Beach|NSW|-33.511|151.330|9
Hawthorne|QLD|-27.467|153.058|9
Wonthaggi|VIC|-38.606|145.594|9
Avenell Heights|QLD|-24.890|152.368|9
Salamander Bay|NSW|-32.723|152.079|9
Hammond Park|WA|-32.169|115.850|9
St Albans Park|VIC|-38.188|144.392|9
Willagee|WA|-32.052|115.805|9
White Rock|QLD|-16.974|145.763|9
Cowes|VIC|-38.452|145.239|9
Flinders Park|SA|-34.910|138.543|9
Brooklyn Park|SA|-34.928|138.536|9
Lethbridge Park|NSW|-33.737|150.800|9
The Vines|WA|-31.755|116.002|9
Warrawong|NSW|-34.485|150.888|9
Doolandella|QLD|-27.613|152.985|9
West Wollongong|NSW|-34.425|150.864|9
Pinjarra|WA|-32.630|115.874|9
Wakeley|NSW|-33.874|150.910|9
Picton|NSW|-34.170|150.612|9
Newton|SA|-34.882|138.682|9
Churchill|VIC|-38.308|146.414|9
Northfield|SA|-34.850|138.625|9
Claremont Meadows|NSW|-33.776|150.752|9
Oran Park|NSW|-34.006|150.740|9
Oakey|QLD|-27.433|151.721|8
Prospect|NSW|-33.802|150.914|9
Newstead|TAS|-41.441|147.162|9
Kawungan|QLD|-25.299|152.846|9
Collaroy Plateau|NSW|-33.729|151.291|9
Warranwood|VIC|-37.776|145.247|9
Parkside|SA|-34.945|138.613|9
Tanah Merah|QLD|-27.672|153.170|9
Metford|NSW|-32.765|151.609|9
Joondanna|WA|-31.908|115.842|9
Florey|ACT|-35.226|149.050|9
West Gladstone|QLD|-23.861|151.245|9
Boyne Island|QLD|-23.948|151.353|9
Bega|NSW|-36.674|149.842|7
Plympton|SA|-34.962|138.555|9
Waratah|NSW|-32.907|151.726|9
Erina|NSW|-33.432|151.390|9
Reynella|SA|-35.094|138.531|9
Renmark|SA|-34.177|140.747|6
Crows Nest|NSW|-33.825|151.204|9
Encounter Bay|SA|-35.574|138.601|8
Double Bay|NSW|-33.878|151.244|9
Nickol|WA|-20.746|116.795|9
Caloundra|QLD|-26.803|153.122|9
Clovelly|NSW|-33.912|151.259|9
Hurlstone Park|NSW|-33.910|151.129|9
Beveridge|VIC|-37.483|144.983|9
Ashtonfield|NSW|-32.773|151.606|9
Romsey|VIC|-37.351|144.743|9
Temora|NSW|-34.448|147.536|7
Wulguru|QLD|-19.328|146.818|9
Hendra|QLD|-27.418|153.070|9
Roxby Downs|SA|-30.563|136.895|5
Bucasia|QLD|-21.035|149.157|9
North Strathfield|NSW|-33.857|151.091|9
Narromine|NSW|-32.231|148.241|8
Ningi|QLD|-27.061|153.079|9
Alexandra Headland|QLD|-26.672|153.101|9
Safety Beach|VIC|-38.315|145.000|9
Berowra|NSW|-33.621|151.151|9
Singleton Heights|NSW|-32.542|151.161|9
Moggill|QLD|-27.583|152.867|9
Blair Athol|SA|-34.859|138.597|9
Mount Low|QLD|-19.232|146.670|9
Geebung|QLD|-27.372|153.047|9
Baynton|WA|-20.752|116.801|9
Hillbank|SA|-34.736|138.687|9
Leanyer|NT|-12.367|130.900|9
Ingham|QLD|-18.646|146.162|7
Crestwood|NSW|-35.348|149.218|9
Gwelup|WA|-31.872|115.795|9
Orelia|WA|-32.233|115.822|9
Mount Claremont|WA|-31.962|115.783|9
South Launceston|TAS|-41.455|147.146|9
Toukley|NSW|-33.264|151.538|9
Ridgewood|WA|-31.662|115.723|9
Coogee|WA|-32.119|115.766|9
Tanunda|SA|-34.523|138.960|9
Holt|ACT|-35.224|149.012|9
Hassall Grove|NSW|-33.733|150.835|9
Graceville|QLD|-27.522|152.982|9
Loxton|SA|-34.450|140.569|8
Forest Lodge|NSW|-33.881|151.180|9
Rural View|QLD|-21.064|149.165|9
Glen Alpine|NSW|-34.086|150.785|9
Shenton Park|WA|-31.956|115.798|9
Avoca Beach|NSW|-33.468|151.434|9
Croydon South|VIC|-37.812|145.268|9
The Basin|VIC|-37.850|145.317|9
Cordeaux Heights|NSW|-34.440|150.837|9
Whitsundays|QLD|-20.119|148.913|8
North Epping|NSW|-33.759|151.092|9
North Ipswich|QLD|-27.603|152.761|9
Tatura|VIC|-36.440|145.230|9
Drewvale|QLD|-27.648|153.055|9
Monterey|NSW|-33.972|151.148|9
Camden South|NSW|-34.083|150.695|9
Bonogin|QLD|-28.139|153.353|9
Humpty Doo|NT|-12.584|131.137|9
Elizabeth Vale|SA|-34.749|138.668|9
Somerville|WA|-30.770|121.454|9
Shelley|WA|-32.030|115.887|9
Bundall|QLD|-28.011|153.405|9
Newcomb|VIC|-38.166|144.394|9
Killarney Heights|NSW|-33.775|151.220|9
Crace|ACT|-35.203|149.107|9
Broadwater|WA|-33.663|115.284|9
Little Bay|NSW|-33.979|151.243|9
Murdoch|WA|-32.070|115.838|9
Cockatoo|VIC|-37.937|145.494|9
Numurkah|VIC|-36.088|145.442|8
Rasmussen|QLD|-19.352|146.723|9
Narrandera|NSW|-34.748|146.551|8
Erskine|WA|-32.557|115.707|9
Blackheath|NSW|-33.636|150.283|9
Port Augusta West|SA|-32.486|137.758|9
Elizabeth East|SA|-34.725|138.682|9
Meadowbank|NSW|-33.817|151.089|9
Edgewater|WA|-31.765|115.782|9
Maida Vale|WA|-31.952|116.028|9
Old Bar|NSW|-31.969|152.588|9
Woody Point|QLD|-27.256|153.104|9
Parrearra|QLD|-26.712|153.122|9
Camillo|WA|-32.113|116.002|9
Trevallyn|TAS|-41.442|147.105|9
Mile End|SA|-34.927|138.570|9
Kepnock|QLD|-24.876|152.375|9
Albion|VIC|-37.780|144.817|9
Isabella Plains|ACT|-35.428|149.088|9
Bargo|NSW|-34.293|150.578|9
Westleigh|NSW|-33.712|151.071|9
Hoxton Park|NSW|-33.931|150.854|9
Logan Village|QLD|-27.768|153.108|9
Plumpton|VIC|-37.687|144.691|9
Seaford|SA|-35.190|138.476|9
Semaphore Park|SA|-34.851|138.479|9
San Remo|NSW|-33.215|151.521|9
Munster|WA|-32.136|115.783|9
Wyong|NSW|-33.283|151.423|9
Korumburra|VIC|-38.432|145.824|9
Glenella|QLD|-21.118|149.145|9
Manjimup|WA|-34.241|116.146|6
Bellerive|TAS|-42.876|147.370|9
Idalia|QLD|-19.307|146.814|9
Belair|SA|-34.998|138.621|9
Kingston|ACT|-35.315|149.147|9
Stretton|QLD|-27.622|153.066|9
Elanora Heights|NSW|-33.702|151.280|9
Darra|QLD|-27.567|152.954|9
Busby|NSW|-33.911|150.881|9
Epsom|VIC|-36.717|144.317|9
Karalee|QLD|-27.565|152.824|9
Kawana|QLD|-23.339|150.505|9
California Gully|VIC|-36.729|144.261|9
Bidwill|NSW|-33.730|150.822|9
Spring Farm|NSW|-34.069|150.712|9
George Town|TAS|-41.106|146.826|8
Mount Pleasant|QLD|-21.118|149.160|9
Elderslie|NSW|-34.055|150.714|9
Abbotsbury|NSW|-33.870|150.861|9
Fullarton|SA|-34.951|138.629|9
Westlake|QLD|-27.549|152.913|9
Narrogin|WA|-32.933|117.178|6
Larrakeyah|NT|-12.455|130.832|9
Carrum|VIC|-38.083|145.133|9
Edwardstown|SA|-34.980|138.569|9
Barden Ridge|NSW|-34.034|151.012|9
Broadford|VIC|-37.203|145.048|9
Forde|ACT|-35.168|149.146|9
North Turramurra|NSW|-33.713|151.146|9
Deeragun|QLD|-19.247|146.676|9
Grange|QLD|-27.423|153.015|9
Ettalong|NSW|-33.513|151.338|9
Crawley|WA|-31.984|115.816|9
Gillen|NT|-23.709|133.866|9
East Gosford|NSW|-33.439|151.353|9
Ferndale|WA|-32.035|115.922|9
Murarrie|QLD|-27.463|153.098|9
Stockton|NSW|-32.909|151.784|9
Kalgoorlie|WA|-30.746|121.474|9
Hamilton|NSW|-32.922|151.747|9
Whitfield|QLD|-16.895|145.733|9
Evanston Park|SA|-34.623|138.741|9
Mount Coolum|QLD|-26.566|153.091|9
Bayview Heights|QLD|-16.962|145.726|9
Armstrong Creek|VIC|-38.231|144.374|9
Woolloomooloo|NSW|-33.870|151.220|9
Cobar|NSW|-31.497|145.834|5
Berri|SA|-34.281|140.600|9
Earlville|QLD|-16.951|145.733|9
Garran|ACT|-35.342|149.108|9
Stuart Park|NT|-12.449|130.842|9
Ardross|WA|-32.027|115.835|9
Koongal|QLD|-23.369|150.549|9
Yallambie|VIC|-37.725|145.094|9
Victor Harbor|SA|-35.550|138.622|9
Upper Caboolture|QLD|-27.117|152.883|9
Darling Point|NSW|-33.871|151.239|9
Dalkeith|WA|-31.995|115.800|9
Ferryden Park|SA|-34.866|138.562|9
Mansfield Park|SA|-34.857|138.552|9
Rosebery|NT|-12.510|130.988|9
Silverwater|NSW|-33.833|151.047|9
South Plympton|SA|-34.977|138.556|9
North Willoughby|NSW|-33.796|151.201|9
Drysdale|VIC|-38.172|144.570|9
Flora Hill|VIC|-36.781|144.296|9
West Croydon|SA|-34.894|138.559|9
Derby|WA|-17.303|123.629|6
Tenterfield|NSW|-29.049|152.020|7
Lowood|QLD|-27.466|152.576|8
Breakfast Point|NSW|-33.843|151.111|9
Gordon Park|QLD|-27.419|153.025|9
Rosehill|NSW|-33.820|151.024|9
Loftus|NSW|-34.045|151.046|9
Coromandel Valley|SA|-35.050|138.617|9
Upper Kedron|QLD|-27.419|152.918|9
Clear Island Waters|QLD|-28.053|153.398|9
North Bendigo|VIC|-36.744|144.288|9
Wellington|NSW|-32.556|148.945|7
Bexley North|NSW|-33.938|151.114|9
Kanwal|NSW|-33.253|151.491|9
Blackwood|SA|-35.021|138.614|9
Farmborough Heights|NSW|-34.455|150.813|9
Bungendore|NSW|-35.254|149.440|8
Broadview|SA|-34.876|138.615|9
Bridgewater|TAS|-42.737|147.228|9
Putney|NSW|-33.826|151.106|9
Tallai|QLD|-28.064|153.326|9
West Ulverstone|TAS|-41.147|146.127|9
Latrobe|TAS|-41.246|146.425|9
Werrington|NSW|-33.759|150.753|9
North Curl Curl|NSW|-33.764|151.297|9
Beachmere|QLD|-27.128|153.052|9
West Launceston|TAS|-41.451|147.131|9
Bowen Hills|QLD|-27.444|153.037|9
St Agnes|SA|-34.831|138.711|9
Dysart|QLD|-22.588|148.349|7
Wandina|WA|-28.819|114.635|9
New Beith|QLD|-27.794|152.884|9
Middle Park|VIC|-37.851|144.962|9
Queanbeyan East|NSW|-35.346|149.246|9
The Entrance|NSW|-33.339|151.498|9
Calala|NSW|-31.174|150.981|9
East Devonport|TAS|-41.188|146.387|9
Largs Bay|SA|-34.826|138.486|9
Brighton|TAS|-42.698|147.245|9
Manning|WA|-32.016|115.867|9
Turner|ACT|-35.269|149.125|9
Merimbula|NSW|-36.889|149.910|8
Thirlmere|NSW|-34.205|150.568|9
Moruya|NSW|-35.913|150.081|7
Elimbah|QLD|-27.017|152.950|9
Faulconbridge|NSW|-33.700|150.533|9
Legana|TAS|-41.366|147.046|9
Lismore|NSW|-28.814|153.277|9
Scarness|QLD|-25.284|152.856|9
Edge Hill|QLD|-16.900|145.750|9
Margate|TAS|-43.028|147.263|9
Kerang|VIC|-35.735|143.920|7
Smithton|TAS|-40.846|145.125|7
Cloncurry|QLD|-20.707|140.513|6
Suffolk Park|NSW|-28.688|153.610|9
Bellingen|NSW|-30.453|152.899|9
Sawtell|NSW|-30.365|153.101|9
Westbrook|QLD|-27.617|151.867|9
Marion|SA|-35.004|138.553|9
Trafalgar|VIC|-38.209|146.153|9
Somerset|TAS|-41.041|145.831|9
Longford|TAS|-41.605|147.119|9
Beechworth|VIC|-36.358|146.686|8
Penguin|TAS|-41.123|146.073|9
North Gosford|NSW|-33.414|151.352|9
Laidley|QLD|-27.633|152.393|9
Marian|QLD|-21.144|148.942|8
Maleny|QLD|-26.760|152.849|9
Exmouth|WA|-21.931|114.121|5
Longreach|QLD|-23.442|144.249|4
Barwon Heads|VIC|-38.274|144.489|9
Katanning|WA|-33.688|117.558|6
Silverdale|NSW|-33.915|150.610|9
Proserpine|QLD|-20.401|148.580|9
Mullumbimby|NSW|-28.552|153.500|9
Whyalla|SA|-33.033|137.565|9
Nanango|QLD|-26.672|152.002|8
Buninyong|VIC|-37.650|143.884|9
Darlington|WA|-31.919|116.081|9
Shellharbour|NSW|-34.583|150.867|9
Wallaroo|SA|-33.939|137.634|6
Charleville|QLD|-26.405|146.243|5
Sussex Inlet|NSW|-35.157|150.585|9
Portarlington|VIC|-38.115|144.656|9
Bridgewater|SA|-35.014|138.766|9
Brighton|SA|-35.018|138.524|9
Condobolin|NSW|-33.089|147.151|6
Maddingley|VIC|-37.685|144.432|9
Clermont|QLD|-22.824|147.636|7
Nhulunbuy|NT|-12.182|136.778|4
Hermit Park|QLD|-19.287|146.800|9
Quirindi|NSW|-31.508|150.679|7
McKail|WA|-34.985|117.830|9
Blayney|NSW|-33.532|149.254|8
Coonabarabran|NSW|-31.277|149.279|6
Lake Cathie|NSW|-31.552|152.855|9
Evans Head|NSW|-29.118|153.431|8
Tom Price|WA|-22.694|117.793|5
Willaston|SA|-34.586|138.741|9
Falls Creek|VIC|-36.865|147.278|7
Port Fairy|VIC|-38.385|142.237|8
Paynesville|VIC|-37.919|147.719|9
Harvey|WA|-33.079|115.915|8
Aldgate|SA|-35.017|138.733|9
West Wyalong|NSW|-33.924|147.205|7
Camperdown|VIC|-38.234|143.150|8
Katherine East|NT|-14.466|132.286|5
Oberon|NSW|-33.704|149.859|8
Clare|SA|-33.833|138.611|7
Fernvale|QLD|-27.455|152.653|9
Clifton Beach|QLD|-16.763|145.672|9
Walkerston|QLD|-21.161|149.058|9
Pittsworth|QLD|-27.716|151.634|8
Svensson Heights|QLD|-24.886|152.332|9
Tea Tree Gully|SA|-34.817|138.733|9
Westcourt|QLD|-26.800|150.150|7
Euroa|VIC|-36.756|145.571|8
Cooktown|QLD|-15.466|145.250|6
Tennant Creek|NT|-19.650|134.191|4
Creswick|VIC|-37.424|143.895|9
Murrumbateman|NSW|-34.972|149.030|9
Vincentia|NSW|-35.068|150.675|9
Wamuran|QLD|-27.039|152.865|9
Galston|NSW|-33.653|151.047|9
Eden|NSW|-37.067|149.900|9
Robinvale|VIC|-34.584|142.772|7
Beresfield|NSW|-32.800|151.650|9
Gilgandra|NSW|-31.712|148.663|7
Myrtleford|VIC|-36.561|146.724|8
Urunga|NSW|-30.497|153.014|9
Trinity Park|QLD|-16.807|145.705|9
Miners Rest|VIC|-37.481|143.801|9
Currumbin|QLD|-28.136|153.482|9
Wilton|NSW|-34.241|150.698|9
Bonny Hills|NSW|-31.591|152.839|9
Thabeban|QLD|-24.900|152.350|9
Home Hill|QLD|-19.659|147.412|9
Kuranda|QLD|-16.820|145.638|9
Lewiston|SA|-34.604|138.591|9
Tura Beach|NSW|-36.864|149.930|9
Thursday Island|QLD|-10.583|142.219|4
Shoalhaven Heads|NSW|-34.851|150.745|9
Wilberforce|NSW|-33.563|150.838|9
Rochester|VIC|-36.364|144.701|8
Ipswich|QLD|-27.623|152.761|9
Barmera|SA|-34.256|140.461|9
Harrington|NSW|-31.883|152.659|9
Ballan|VIC|-37.600|144.229|9
Kapunda|SA|-34.339|138.916|9
Perth|TAS|-41.572|147.171|9
Bordertown|SA|-36.308|140.772|7
Gloucester|NSW|-32.008|151.963|8
Stirling|SA|-35.002|138.720|9
Waroona|WA|-32.843|115.922|8
Merredin|WA|-31.481|118.274|6
Twin Waters|QLD|-26.634|153.081|9
St Helena|VIC|-37.690|145.123|9
Stoneville|WA|-30.867|121.767|8
Weipa|QLD|-12.623|141.879|5
Middlemount|QLD|-22.812|148.699|7
St. Georges Basin|NSW|-35.090|150.598|9
Deloraine|TAS|-41.525|146.657|8
Elliminyt|VIC|-38.371|143.580|9
Tea Gardens|NSW|-32.664|152.154|9
Culburra Beach|NSW|-34.928|150.758|9
Burswood|WA|-31.959|115.904|9
Midway Point|TAS|-42.795|147.529|9
Bedfordale|WA|-32.174|116.050|9
Wollongbar|NSW|-28.818|153.397|9
Yakamia|WA|-35.004|117.878|9
Bridgetown|WA|-33.962|116.136|8
Coonamble|NSW|-30.954|148.389|6
Tolga|QLD|-17.186|145.477|9
North Wonthaggi|VIC|-38.578|145.593|9
Kadina|SA|-33.965|137.716|9
Hahndorf|SA|-35.029|138.808|9
Heathcote|VIC|-36.922|144.708|8
Bundanoon|NSW|-34.657|150.296|9
Waikerie|SA|-34.182|139.986|7
Maclean|NSW|-29.458|153.198|9
Uralla|NSW|-30.641|151.501|8
Howlong|NSW|-35.982|146.632|8
Korora|NSW|-30.246|153.115|9
Williamstown|SA|-34.672|138.891|9
Bedford Park|SA|-35.022|138.568|9
Mount Barker|WA|-34.631|117.666|8
Mannum|SA|-34.915|139.303|8
Ascot|WA|-31.938|115.923|9
Burnett Heads|QLD|-24.765|152.413|9
Huonville|TAS|-43.031|147.048|9
Trigg|WA|-31.869|115.757|9
Moore Park Beach|QLD|-24.711|152.209|9
Zilzie|QLD|-23.289|150.798|9
Donnybrook|WA|-33.571|115.824|8
Merbein|VIC|-34.168|142.066|9
Berry|NSW|-34.775|150.694|9
Greenmount|WA|-31.901|116.049|9
Lightning Ridge|NSW|-29.427|147.979|5
Hill Top|NSW|-34.348|150.495|9
Tocumwal|NSW|-35.812|145.569|9
Narooma|NSW|-36.218|150.132|8
Windang|NSW|-34.533|150.867|9
Blair Athol|NSW|-30.650|150.200|8
Macksville|NSW|-30.708|152.920|9
Denmark|WA|-34.961|117.353|7
Burradoo|NSW|-34.503|150.409|9
Daylesford|VIC|-37.341|144.143|8
Kalbarri|WA|-27.710|114.165|6
Airlie Beach|QLD|-20.268|148.715|9
Wickham|WA|-20.675|117.138|8
Nullagine|WA|-21.890|120.111|6
Appin|NSW|-34.203|150.786|9
Crookwell|NSW|-34.459|149.471|8
Alexandra|VIC|-37.191|145.711|8
Parkhurst|QLD|-23.300|150.517|9
Mount Buller|VIC|-37.146|146.437|8
Sunshine Beach|QLD|-26.406|153.108|9
Molong|NSW|-33.092|148.870|8
Whitebridge|NSW|-32.974|151.716|9
Cooloola Cove|QLD|-25.986|152.994|8
Bright|VIC|-36.730|146.960|8
Elizabeth Hills|NSW|-33.899|150.848|9
Walcha|NSW|-30.985|151.593|8
Lawson|NSW|-33.721|150.430|9
Bonville|NSW|-30.383|153.060|9
Boonah|QLD|-27.997|152.681|8
Agnes Water|QLD|-24.212|151.904|7
The Oaks|NSW|-34.080|150.570|9
Manilla|NSW|-30.747|150.720|8
Two Wells|SA|-34.593|138.514|9
Gulgong|NSW|-32.363|149.532|8
Pearce|WA|-31.667|116.017|9
Stratford|VIC|-37.963|147.083|9
Woodside|SA|-34.954|138.879|9
Beaumont|SA|-34.949|138.662|9
Point Lonsdale|VIC|-38.282|144.611|9
Grenfell|NSW|-33.895|148.164|7
Sutton|NSW|-35.167|149.250|9
Lobethal|SA|-34.905|138.875|9
Finley|NSW|-35.655|145.571|9
Anglesea|VIC|-38.407|144.186|9
York|WA|-31.888|116.768|8
Mollymook Beach|NSW|-35.330|150.472|9
Lancefield|VIC|-37.277|144.736|9
Tully|QLD|-17.933|145.923|7
Saint Leonards|VIC|-38.171|144.718|9
Capel|WA|-33.558|115.563|9
Murgon|QLD|-26.242|151.940|8
Tin Can Bay|QLD|-25.919|153.003|9
Warracknabeal|VIC|-36.253|142.393|7
Hay|NSW|-34.509|144.843|6
Craigburn Farm|SA|-35.040|138.605|9
Cohuna|VIC|-35.807|144.219|8
New Gisborne|VIC|-37.461|144.599|9
Rutherglen|VIC|-36.054|146.462|9
Portland|NSW|-33.357|149.981|9
Vasse|WA|-33.693|115.268|9
Maningrida|NT|-12.048|134.229|5
Huntly|VIC|-36.665|144.334|9
North Coogee|WA|-32.095|115.760|9
Baranduda|VIC|-36.191|146.954|9
Scottsdale|TAS|-41.158|147.517|7
Mulwala|NSW|-35.985|146.005|9
Wadeye|NT|-14.238|129.522|5
Moonta Bay|SA|-34.050|137.567|9
Emerald Beach|NSW|-30.164|153.182|9
Tara|QLD|-27.276|150.457|7
Willunga|SA|-35.271|138.554|9
Esperance|WA|-33.859|121.892|5
Canowindra|NSW|-33.562|148.664|8
Emu Park|QLD|-23.257|150.827|9
Yulara|NT|-25.241|130.989|5
Hadspen|TAS|-41.501|147.074|9
Innes Park|QLD|-24.868|152.480|9
Rosenthal Heights|QLD|-28.240|152.013|9
Eglinton|NSW|-33.377|149.547|9
Sandy Beach|NSW|-30.147|153.192|9
Moura|QLD|-24.572|149.967|7
Goolwa|SA|-35.502|138.782|9
Burrum Heads|QLD|-25.185|152.613|9
Gelorup|WA|-33.424|115.641|9
Freeling|SA|-34.454|138.809|9
Nyngan|NSW|-31.564|147.194|6
Terang|VIC|-38.241|142.921|9
Katherine|NT|-14.465|132.263|9
Austins Ferry|TAS|-42.767|147.250|9
Jindera|NSW|-35.955|146.889|9
Tuross Head|NSW|-36.053|150.133|9
Galiwinku|NT|-12.028|135.565|6
Caravonica|QLD|-16.871|145.681|9
Orbost|VIC|-37.696|148.457|7
Crows Nest|QLD|-27.260|152.052|8
Nhill|VIC|-36.333|141.650|7
Kyogle|NSW|-28.623|152.997|8
Toogoom|QLD|-25.256|152.690|9
Dayboro|QLD|-27.196|152.823|9
Coolamon|NSW|-34.816|147.196|8
Callala Bay|NSW|-34.997|150.723|9
Laverton|WA|-28.625|122.399|5
Mirboo North|VIC|-38.401|146.161|9
Walgett|NSW|-30.025|148.116|7
Coober Pedy|SA|-29.014|134.755|5
Lismore Heights|NSW|-28.801|153.300|9
Kootingal|NSW|-31.059|151.054|9
Ceduna|SA|-32.127|133.673|4
Nowra Hill|NSW|-34.928|150.572|9
Camden Haven|NSW|-31.645|152.795|9
Mossman|QLD|-16.463|145.371|9
Yarram|VIC|-38.565|146.676|8
Wee Waa|NSW|-30.227|149.440|8
Gowrie Junction|QLD|-27.483|151.883|9
Port Elliot|SA|-35.530|138.679|9
Little Hampton|SA|-35.042|138.864|9
Angaston|SA|-34.501|139.046|9
The Rocks|NSW|-33.859|151.208|9
Cundletown|NSW|-31.894|152.521|9
Lower Chittering|WA|-31.583|116.117|9
St Helens|TAS|-41.320|148.239|7
Brunswick Heads|NSW|-28.540|153.546|9
Balaklava|SA|-34.145|138.411|8
Miles|QLD|-26.658|150.188|9
Gayndah|QLD|-25.625|151.611|7
Bourke|NSW|-30.090|145.936|6
Heddon Greta|NSW|-32.802|151.513|9
Koroit|VIC|-38.292|142.367|9
Aberdeen|NSW|-32.166|150.890|9
Dundowran Beach|QLD|-25.269|152.762|9
Malanda|QLD|-17.352|145.595|9
Guyra|NSW|-30.217|151.668|8
Buxton|NSW|-34.260|150.533|9
Moonee Beach|NSW|-30.206|153.153|9
Bangalow|NSW|-28.686|153.522|9
Dungog|NSW|-32.404|151.752|8
Goolwa Beach|SA|-35.505|138.773|9
Macedon|VIC|-37.420|144.562|9
South Bowenfels|NSW|-33.517|150.117|9
Iluka|NSW|-29.401|153.351|9
Lyndoch|SA|-34.601|138.891|9
Wondai|QLD|-26.318|151.872|9
Desert Springs|NT|-23.716|133.888|9
Heyfield|VIC|-37.981|146.786|9
Wallerawang|NSW|-33.411|150.065|9
Clarence Town|NSW|-32.584|151.778|9
Westbury|TAS|-41.529|146.839|9
Mount Morgan|QLD|-23.645|150.389|8
Ascot|VIC|-36.700|144.333|9
Dalmeny|NSW|-36.166|150.129|9
Phillip|NSW|-31.133|150.850|9
Crafers|SA|-35.000|138.700|9
Winchelsea|VIC|-38.245|143.983|8
Port Sorell|TAS|-41.167|146.553|9
Curra|QLD|-26.067|152.583|9
Kilcoy|QLD|-26.943|152.565|8
Seacliff|SA|-35.035|138.523|9
Tongala|VIC|-36.255|144.956|9
Nagambie|VIC|-36.785|145.154|8
Gladstone Central|QLD|-23.843|151.249|9
Gleneagle|QLD|-27.933|152.983|9
East Innisfail|QLD|-17.533|146.035|7
Malua Bay|NSW|-35.794|150.228|9
Dennington|VIC|-38.355|142.434|9
Healy|QLD|-20.746|139.500|9
Sandford|TAS|-42.933|147.500|9
Nathalia|VIC|-36.058|145.204|8
Kingsthorpe|QLD|-27.476|151.814|9
Withcott|QLD|-27.554|152.024|9
South Lismore|NSW|-28.816|153.256|9
Moora|WA|-30.640|116.004|6
Kingscote|SA|-35.656|137.639|6
Denman|NSW|-32.388|150.689|8
Oakdale|NSW|-34.079|150.513|9
Barooga|NSW|-35.906|145.696|9
Katherine South|NT|-14.468|132.258|9
Robertson|NSW|-34.587|150.591|9
Queenstown|TAS|-42.081|145.556|6
Cowaramup|WA|-33.850|115.104|9
Tumbarumba|NSW|-35.778|148.012|7
Mitcham|SA|-34.979|138.622|9
Fitzroy Crossing|WA|-18.197|125.567|5
Wyreema|QLD|-27.656|151.855|9
Craignish|QLD|-25.283|152.724|9
Jurien Bay|WA|-30.306|115.038|6
Cobden|VIC|-38.329|143.075|9
Yackandandah|VIC|-36.314|146.840|9
Merriwa|NSW|-32.139|150.356|8
Kambalda West|WA|-31.202|121.631|8
North Haven|NSW|-31.637|152.814|9
Foster|VIC|-38.653|146.201|8
Paraburdoo|WA|-23.204|117.670|7
Garfield|VIC|-38.090|145.675|9
Halls Creek|WA|-18.225|127.666|5
Clunes|VIC|-37.295|143.786|9
Campbells Creek|VIC|-37.087|144.202|9
Raworth|NSW|-32.733|151.617|9
Esk|QLD|-27.239|152.422|8
Gundagai|NSW|-35.064|148.104|8
Kooralbyn|QLD|-28.080|152.840|9
Tumby Bay|SA|-34.377|136.101|7
Teesdale|VIC|-38.033|144.050|9
Wongaling Beach|QLD|-17.913|146.096|9
Holbrook|NSW|-35.721|147.316|7
Tieri|QLD|-23.038|148.345|7
Dimboola|VIC|-36.456|142.033|8
Batemans Bay|NSW|-35.707|150.175|9
Heywood|VIC|-38.133|141.629|8
Tathra|NSW|-36.731|149.983|9
Tailem Bend|SA|-35.252|139.455|8
Denham|WA|-25.927|113.533|6
Gulmarrad|NSW|-29.487|153.233|9
Romaine|TAS|-41.099|145.894|9
Crescent Head|NSW|-31.189|152.973|9
Broulee|NSW|-35.855|150.174|9
Barcaldine|QLD|-23.554|145.285|6
Tarro|NSW|-32.800|151.667|9
Fingal Bay|NSW|-32.750|152.171|9
Boambee|NSW|-30.340|153.068|9
Boorowa|NSW|-34.437|148.716|8
Turners Beach|TAS|-41.161|146.232|9
Yarragon|VIC|-38.205|146.061|9
Rosedale|VIC|-38.155|146.789|9
Milton|NSW|-35.316|150.436|9
Spreyton|TAS|-41.235|146.351|9
Childers|QLD|-25.237|152.279|8
Jamestown|SA|-33.205|138.605|7
Casterton|VIC|-37.585|141.403|7
Cardwell|QLD|-18.267|146.028|8
Braidwood|NSW|-35.441|149.800|8
Bardia|NSW|-33.978|150.863|9
Warialda|NSW|-29.544|150.575|7
Normanville|SA|-35.446|138.321|8
Garden Island|WA|-32.243|115.695|9
Colo Vale|NSW|-34.401|150.486|9
Teralba|NSW|-32.967|151.600|9
Wy Yung|VIC|-37.800|147.583|9
Apollo Bay|VIC|-38.759|143.672|7
Plainland|QLD|-27.567|152.417|9
Chiltern|VIC|-36.150|146.608|9
Penola|SA|-37.375|140.837|7
Rainbow Beach|QLD|-25.904|153.092|9
Normanton|QLD|-17.672|141.077|4
Bowen Mountain|NSW|-33.572|150.626|9
Yea|VIC|-37.211|145.428|8
Kleinton|QLD|-27.433|151.950|9
Balhannah|SA|-34.991|138.826|9
Nimbin|NSW|-28.595|153.223|8
Millmerran|QLD|-27.879|151.271|8
Cambooya|QLD|-27.715|151.860|9
Jabiru|NT|-12.670|132.836|6
Cygnet|TAS|-43.153|147.073|9
Bermagui|NSW|-36.419|150.064|8
Beaufort|VIC|-37.430|143.383|8
Barham|NSW|-35.626|144.129|8
Peterborough|SA|-32.972|138.841|8
Werris Creek|NSW|-31.349|150.649|9
Hatton Vale|QLD|-27.567|152.467|9
Crystal Brook|SA|-33.353|138.210|8
Mirani|QLD|-21.157|148.862|9
Port Denison|WA|-29.274|114.921|7
Basin View|NSW|-35.088|150.555|9
Caddens|NSW|-33.774|150.741|9
Cumbalum|NSW|-28.823|153.528|9
Booral|QLD|-25.360|152.908|9
Yallourn North|VIC|-38.161|146.364|9
Gol Gol|NSW|-34.174|142.222|9
Yenda|NSW|-34.245|146.203|9
Sheffield|TAS|-41.399|146.339|9
River Heads|QLD|-25.416|152.913|9
Wentworth|NSW|-34.107|141.913|9
Kinglake|VIC|-37.533|145.340|9
Bulahdelah|NSW|-32.407|152.212|8
Allansford|VIC|-38.386|142.594|9
Richmond|TAS|-42.736|147.438|9
Donald|VIC|-36.369|142.981|7
Blackall|QLD|-24.423|145.463|6
Doomadgee|QLD|-17.944|138.827|5
Maldon|VIC|-36.996|144.068|9
Solomontown|SA|-33.185|138.024|9
Woodgate|QLD|-25.108|152.563|9
Ravenshoe|QLD|-17.609|145.484|8
Streaky Bay|SA|-32.796|134.209|6
Hillston|NSW|-33.483|145.535|6
Balranald|NSW|-34.636|143.561|7
Lake Cargelligo|NSW|-33.299|146.373|7
Longford|VIC|-38.162|147.086|9
Kingston|SA|-34.233|140.350|9
The Entrance North|NSW|-33.336|151.503|9
Bridport|TAS|-41.000|147.392|9
Bingara|NSW|-29.869|150.572|8
Wagin|WA|-33.309|117.343|7
Burrill Lake|NSW|-35.387|150.450|9
Wiluna|WA|-26.592|120.224|5
Smythes Creek|VIC|-37.600|143.783|9
Inverleigh|VIC|-38.102|144.051|9
Culcairn|NSW|-35.667|147.038|8
Clifton|QLD|-27.934|151.907|8
Gooburrum|QLD|-24.823|152.332|9
Thebarton|SA|-34.917|138.567|9
Hyde Park|QLD|-19.277|146.797|9
Mount Compass|SA|-35.347|138.620|9
Oakhurst|QLD|-25.513|152.636|9
Frederickton|NSW|-31.037|152.875|9
Marong|VIC|-36.733|144.133|9
West Lamington|WA|-30.747|121.452|9
Dongara|WA|-29.258|114.933|9
Metung|VIC|-37.892|147.853|9
Morpeth|NSW|-32.733|151.633|9
Eulomogo|NSW|-32.267|148.683|9
Bombala|NSW|-36.912|149.237|7
Toodyay|WA|-31.550|116.467|8
Roebuck|WA|-18.171|122.501|8
Augusta|WA|-34.316|115.159|8
Barraba|NSW|-30.385|150.609|8
Long Beach|NSW|-35.708|150.245|9
Wallington|VIC|-38.226|144.512|9
Collinsville|QLD|-20.552|147.844|7
Yungaburra|QLD|-17.271|145.583|9
Buronga|NSW|-34.171|142.173|9
Warren|NSW|-31.702|147.834|7
Mundubbera|QLD|-25.593|151.302|8
Douglas Park|NSW|-34.185|150.714|9
Macclesfield|SA|-35.172|138.836|9
Meadows|SA|-35.180|138.762|9
Berridale|NSW|-36.367|148.828|9
Hindmarsh Island|SA|-35.510|138.868|9
Innisfail Estate|QLD|-17.518|146.045|9
Bagdad|TAS|-42.630|147.223|9
Valla Beach|NSW|-30.593|153.011|9
Mortlake|VIC|-38.081|142.808|9
Leinster|WA|-27.920|120.697|6
Howard|QLD|-25.319|152.560|9
Seven Mile Beach|TAS|-42.859|147.505|9
Wandong|VIC|-37.372|145.032|9
Kurrajong Heights|NSW|-33.528|150.629|9
Waterview Heights|NSW|-29.698|152.839|9
Holmesville|NSW|-32.917|151.583|9
Keith|SA|-36.099|140.353|7
Moolap|VIC|-38.183|144.433|9
Rushworth|VIC|-36.587|145.018|8
Puckapunyal|VIC|-36.995|145.040|9
Chewton|VIC|-37.081|144.257|9
Benaraby|QLD|-24.004|151.334|9
Babinda|QLD|-17.344|145.923|8
Wundowie|WA|-31.762|116.380|8
Kingston South East|SA|-36.831|139.852|7
Sharon|QLD|-24.876|152.270|9
Mount Macedon|VIC|-37.400|144.584|9
Evandale|TAS|-41.569|147.253|9
Quindalup|WA|-33.636|115.149|9
Toogoolawah|QLD|-27.087|152.376|9
Kandos|NSW|-32.858|149.968|7
Hawks Nest|NSW|-32.668|152.178|9
Coraki|NSW|-28.993|153.284|9
Birdwood|SA|-34.818|138.965|9
Bywong|NSW|-35.165|149.329|9
San Remo|VIC|-38.525|145.376|9
Aurukun|QLD|-13.356|141.727|7
Milingimbi|NT|-12.102|134.919|7
Cherbourg|QLD|-26.292|151.952|9
Coleambally|NSW|-34.804|145.880|7
Karumba|QLD|-17.487|140.843|8
Neerim South|VIC|-38.017|145.954|9
Mission Beach|QLD|-17.869|146.104|9
Lockyer|WA|-35.006|117.859|9
Corryong|VIC|-36.197|147.903|7
Leonora|WA|-28.885|121.331|6
Batlow|NSW|-35.520|148.147|8
Boggabri|NSW|-30.710|150.041|9
Hay Point|QLD|-21.296|149.274|9
Geeveston|TAS|-43.163|146.925|9
Beaconsfield|TAS|-41.202|146.817|9
Canungra|QLD|-28.017|153.165|9
Hughenden|QLD|-20.844|144.200|5
Cowell|SA|-33.682|136.921|7
Dunedoo|NSW|-32.016|149.387|8
Ranelagh|TAS|-43.010|147.038|9
Innisfail|QLD|-17.522|146.031|9
Queenscliff|VIC|-38.268|144.662|9
Winton|QLD|-22.382|143.042|5
Renmark West|SA|-34.165|140.710|9
Bamaga|QLD|-10.892|142.389|8
Yoogali|NSW|-34.299|146.084|9
Kojonup|WA|-33.831|117.159|8
Cunnamulla|QLD|-28.068|145.684|5
Berrigan|NSW|-35.659|145.811|8
Alton Downs|QLD|-23.300|150.350|9
Coolah|NSW|-31.828|149.716|8
Lucknow|VIC|-37.817|147.650|9
Hanwood|NSW|-34.331|146.041|9
Monto|QLD|-24.865|151.122|7
Moorak|SA|-37.864|140.743|9
Skennars Head|NSW|-28.829|153.602|9
Warragamba|NSW|-33.892|150.605|9
Maitland|SA|-34.374|137.673|8
Nabiac|NSW|-32.098|152.376|9
Port Broughton|SA|-33.601|137.936|8
Minden|QLD|-27.560|152.545|9
Henty|NSW|-35.521|147.034|9
Elliott Heads|QLD|-24.916|152.490|9
Aldavilla|NSW|-31.082|152.768|9
Millthorpe|NSW|-33.446|149.185|9
The Rock|NSW|-35.273|147.114|8
Coominya|QLD|-27.390|152.501|9
Binningup|WA|-33.148|115.695|9
Snug|TAS|-43.067|147.255|9
Kalimna|VIC|-37.870|147.967|9
Smiths Lake|NSW|-32.380|152.503|8
Allora|QLD|-28.035|151.981|9
Lorne|VIC|-38.540|143.976|8
Alyangula|NT|-13.854|136.421|5
Quorn|SA|-32.347|138.042|8
Medindie|SA|-34.896|138.605|9
Ouyen|VIC|-35.071|142.320|7
Beauty Point|TAS|-41.162|146.821|9
Mitchell|QLD|-26.485|147.974|7
Raglan|NSW|-33.417|149.667|9
Haddon|VIC|-37.600|143.717|9
Greenwell Point|NSW|-34.908|150.731|9
Dampier|WA|-20.663|116.713|9
Avoca|VIC|-37.090|143.474|8
Boyanup|WA|-33.483|115.728|9
Trangie|NSW|-32.031|147.983|8
Marulan|NSW|-34.708|150.010|8
Timboon|VIC|-38.484|142.980|9
Darlington Point|NSW|-34.569|145.999|8
Onslow|WA|-21.638|115.112|6
Kambalda East|WA|-31.206|121.670|9
Bindoon|WA|-31.387|116.097|8
Cambewarra Village|NSW|-34.823|150.559|9
Ngukurr|NT|-14.731|134.731|5
Boddington|WA|-32.801|116.475|7
Brewarrina|NSW|-29.961|146.860|6
Ardrossan|SA|-34.422|137.919|8
Dorrigo|NSW|-30.341|152.714|8
Burra|SA|-33.672|138.928|8
Aldershot|QLD|-25.463|152.663|9
Yerrinbool|NSW|-34.369|150.538|9
Menangle|NSW|-34.127|150.739|9
Gin Gin|QLD|-24.994|151.958|8
Cleve|SA|-33.700|136.500|8
East Carnarvon|WA|-24.864|113.678|9
Gundaroo|NSW|-35.033|149.250|9
Zuccoli|NT|-12.507|131.007|9
Gordon|VIC|-37.582|144.109|9
Ross Creek|VIC|-37.650|143.750|9
Nanum|QLD|-12.645|141.862|9
Middleton|SA|-35.510|138.704|9
Bluewater|QLD|-19.182|146.558|9
Beverley|WA|-32.108|116.927|8
Springsure|QLD|-24.115|148.088|7
Bakers Hill|WA|-31.747|116.459|9
Trentham|VIC|-37.389|144.322|9
Kendall|NSW|-31.633|152.704|9
Wandoan|QLD|-26.123|149.960|7
Indented Head|VIC|-38.143|144.713|9
Carisbrook|VIC|-37.048|143.817|9
Peak Hill|NSW|-32.724|148.191|7
Moonbi|NSW|-31.018|151.071|9
Bowraville|NSW|-30.650|152.851|9
Craiglie|QLD|-16.538|145.470|9
Monash|SA|-34.238|140.561|9
Robe|SA|-37.164|139.760|8
Julatten|QLD|-16.607|145.341|9
Mylor|SA|-35.043|138.759|9
Tomakin|NSW|-35.823|150.188|9
Wattle Ponds|NSW|-32.520|151.194|9
Nebo|QLD|-21.683|148.683|7
Meningie|SA|-35.686|139.340|7
Mollymook|NSW|-35.341|150.470|9
Darlington|SA|-35.032|138.555|9
Tinonee|NSW|-31.936|152.414|9
Cressy|TAS|-41.686|147.078|9
Echunga|SA|-35.104|138.796|9
Wurruk|VIC|-38.117|147.033|9
Brandon|QLD|-19.554|147.353|9
Mulambin|QLD|-23.188|150.789|9
Kalbar|QLD|-27.942|152.624|9
Mallacoota|VIC|-37.559|149.754|7
Franklin|TAS|-43.089|147.009|9
Minlaton|SA|-34.771|137.596|7
Greenock|SA|-34.457|138.927|9
Cabarlah|QLD|-27.433|152.000|9
Briagolong|VIC|-37.844|147.073|9
Helidon|QLD|-27.553|152.124|9
Wahgunyah|VIC|-36.012|146.397|9
Bouldercombe|QLD|-23.571|150.470|9
Glengarry|VIC|-38.117|146.567|9
Hope Vale|QLD|-15.296|145.111|8
Coutts Crossing|NSW|-29.826|152.892|9
Yarraman|QLD|-26.842|151.981|9
Nicholson|VIC|-37.817|147.733|9
Strathmerton|VIC|-35.925|145.479|9
Tallangatta|VIC|-36.218|147.177|9
Kew|NSW|-31.636|152.727|9
Trunding|QLD|-12.634|141.870|9
Kersbrook|SA|-34.783|138.851|9
Mount Melville|WA|-35.022|117.871|9
Nana Glen|NSW|-30.133|153.017|9
Marble Bar|WA|-21.171|119.744|6
Yallingup|WA|-33.646|115.035|9
Eagle Point|VIC|-37.900|147.683|9
Dimbulah|QLD|-17.148|145.110|8
Tomerong|NSW|-35.052|150.587|9
Murrurundi|NSW|-31.764|150.836|8
Old Erowal Bay|NSW|-35.085|150.646|9
Lockhart|NSW|-35.223|146.718|8
Capella|QLD|-23.086|148.022|8
Jerilderie|NSW|-35.358|145.730|8
Charlton|VIC|-36.264|143.349|8
Pemberton|WA|-34.443|116.037|8
Smythesdale|VIC|-37.643|143.686|9
Lawrence|NSW|-29.492|153.097|9
Pie Creek|QLD|-26.230|152.608|9
Bucca|QLD|-24.867|152.100|9
Avenel|VIC|-36.901|145.234|9
Jandowae|QLD|-26.784|151.112|7
Venus Bay|VIC|-38.700|145.822|9
The Palms|QLD|-26.205|152.586|9
Forest Hill|QLD|-27.593|152.356|9
Carlton|TAS|-42.862|147.655|9
Kurrimine Beach|QLD|-17.775|146.106|9
Charles Sturt University|NSW|-35.061|147.354|9
Riverton|SA|-34.155|138.748|8
Lethbridge|VIC|-37.966|144.136|9
Coral Bay|WA|-23.141|113.776|6
Elizabeth|SA|-34.719|138.677|9
Coleraine|VIC|-37.598|141.691|8
South Mission Beach|QLD|-17.950|146.083|9
Mount Pleasant|SA|-34.775|139.049|9
Roebourne|WA|-20.772|117.146|9
Dunbogan|NSW|-31.650|152.817|9
Katunga|VIC|-36.013|145.469|9
Millfield|NSW|-32.889|151.261|9
Campbell Town|TAS|-41.926|147.494|7
Royalla|NSW|-35.517|149.150|9
Boggabilla|NSW|-28.605|150.359|9
Toongabbie|VIC|-38.050|146.617|9
Goombungee|QLD|-27.307|151.851|9
Pambula|NSW|-36.930|149.875|9
Koondrook|VIC|-35.632|144.125|9
Cannon Valley|QLD|-20.317|148.652|9
Railton|TAS|-41.346|146.424|9
Woorabinda|QLD|-24.131|149.457|7
Roseworthy|SA|-34.534|138.750|9
Yanco|NSW|-34.599|146.410|9
Kowanyama|QLD|-15.474|141.746|5
Meekatharra|WA|-26.595|118.494|5
Kellerberrin|WA|-31.632|117.720|7
Fulham|VIC|-38.100|146.983|9
Lake Boga|VIC|-35.463|143.633|9
Goolwa South|SA|-35.515|138.781|9
Imbil|QLD|-26.460|152.678|8
Glenrowan|VIC|-36.463|146.224|9
Borroloola|NT|-16.070|136.308|5
Pannawonica|WA|-21.639|116.322|6
Lockwood South|VIC|-36.844|144.158|9
Goolwa North|SA|-35.491|138.813|9
Kendenup|WA|-34.482|117.625|9
Herberton|QLD|-17.374|145.385|9
Eildon|VIC|-37.232|145.913|9
Peak Crossing|QLD|-27.784|152.726|9
Cummins|SA|-34.264|135.726|8
Inglewood|QLD|-28.416|151.081|7
North Casino|NSW|-28.802|153.066|9
Gawler Belt|SA|-34.578|138.728|9
Wyndham|WA|-15.487|128.124|7
Batesford|VIC|-38.088|144.279|9
Gledhow|WA|-35.006|117.827|9
Kangaroo Valley|NSW|-34.738|150.537|9
Yorketown|SA|-35.018|137.605|8
Moruya Heads|NSW|-35.918|150.154|9
Heathfield|SA|-35.028|138.717|9
Glenden|QLD|-21.354|148.115|7
Killarney|QLD|-28.333|152.294|8
Mathoura|NSW|-35.815|144.901|8
Diamond Beach|NSW|-32.044|152.535|9
Boolarra|VIC|-38.379|146.275|9
Muchea|WA|-31.582|115.972|9
Campania|TAS|-42.665|147.423|9
Hugh|NT|-24.294|133.561|7
Habana|QLD|-21.033|149.083|9
Forcett|TAS|-42.800|147.633|9
Paxton|NSW|-32.906|151.285|9
Adelong|NSW|-35.305|148.069|9
Gapuwiyak|NT|-12.503|135.811|7
Exeter|NSW|-34.613|150.321|9
Stroud|NSW|-32.404|151.967|9
Ocean Beach|WA|-35.014|117.290|9
Wedderburn|VIC|-36.419|143.614|8
Nannup|WA|-33.979|115.765|8
Werombi|NSW|-33.983|150.583|9
Edenhope|VIC|-37.037|141.297|7
Williams|WA|-33.028|116.879|8
Porepunkah|VIC|-36.696|146.910|9
Bicheno|TAS|-41.874|148.302|7
Falls Creek|NSW|-34.967|150.600|9
Goldsborough|QLD|-17.155|145.737|9
Rylstone|NSW|-32.800|149.969|9
Seaforth|QLD|-20.900|148.968|9
North Rothbury|NSW|-32.693|151.344|9
Harcourt|VIC|-37.000|144.260|9
Wongan Hills|WA|-30.893|116.719|7
Chittering|WA|-31.468|116.080|9
Agnes Banks|NSW|-33.609|150.717|9
Castle Hill|QLD|-19.258|146.801|9
Yankalilla|SA|-35.457|138.350|9
Worrolong|SA|-37.806|140.848|9
Murchison|VIC|-36.619|145.217|9
Cliftleigh|NSW|-32.791|151.515|9
Mataranka|NT|-14.921|133.065|6
Cunderdin|WA|-31.654|117.234|7
Taroom|QLD|-25.639|149.800|7
Euston|NSW|-34.574|142.745|9
Kinka Beach|QLD|-23.225|150.797|9
Ramingining|NT|-12.332|134.932|8
Dundowran|QLD|-25.295|152.774|9
Paterson|NSW|-32.606|151.616|9
Glenore Grove|QLD|-27.533|152.400|9
Boyup Brook|WA|-33.834|116.388|8
Barnawartha|VIC|-36.104|146.676|9
Ewingsdale|NSW|-28.637|153.553|9
Dunolly|VIC|-36.860|143.734|9
Biggenden|QLD|-25.509|152.045|8
Mallala|SA|-34.437|138.510|9
Scotts Head|NSW|-30.748|152.996|9
Coolgardie|WA|-30.953|121.163|8
Malmsbury|VIC|-37.189|144.385|9
Yinnar|VIC|-38.323|146.329|9
Glenreagh|NSW|-30.053|152.979|9
Walla Walla|NSW|-35.762|146.901|9
Moore|NSW|-30.993|150.910|9
Clunes|NSW|-28.731|153.407|9
Swansea|TAS|-42.123|148.074|8
Armstrong Beach|QLD|-21.448|149.288|9
Huskisson|NSW|-35.040|150.668|9
Strathdickie|QLD|-20.333|148.617|9
Inglewood|VIC|-36.575|143.868|8
Yirrkala|NT|-12.255|136.890|9
Murtoa|VIC|-36.620|142.467|8
Woombah|NSW|-29.362|153.282|9
Milang|SA|-35.408|138.971|9
Welland|SA|-34.904|138.558|9
Dover|TAS|-43.314|147.015|9
Cape Paterson|VIC|-38.671|145.621|9
Triabunna|TAS|-42.508|147.911|8
Wardell|NSW|-28.951|153.462|9
Leneva|VIC|-36.217|146.900|9
Yarramundi|NSW|-33.619|150.675|9
Barmaryee|QLD|-23.133|150.717|9
Bellbrae|VIC|-38.333|144.267|9
Sinclair|WA|-33.863|121.872|9
Boort|VIC|-36.116|143.720|8
Toll|QLD|-20.050|146.252|9
South Nanango|QLD|-26.750|151.967|9
Corindi|NSW|-30.026|153.196|9
Beecher|QLD|-23.900|151.200|9
Kearsley|NSW|-32.854|151.399|9
Flinders|VIC|-38.474|145.022|9
Milpara|WA|-34.987|117.865|9
Violet Town|VIC|-36.636|145.715|9
Beechmont|QLD|-28.121|153.192|9
Clifton Grove|NSW|-33.255|149.156|9
Lachlan|TAS|-42.833|147.050|9
Tingha|NSW|-29.956|151.212|8
Upper Orara|NSW|-30.283|153.000|9
Gumeracha|SA|-34.824|138.885|9
Lameroo|SA|-35.329|140.517|6
Kurmond|NSW|-33.553|150.695|9
Northampton|WA|-28.350|114.638|7
Dalwallinu|WA|-30.280|116.660|7
Grantville|VIC|-38.407|145.530|9
Birregurra|VIC|-38.337|143.785|9
Eudunda|SA|-34.177|139.084|8
Stanhope|VIC|-36.447|144.983|9
Oakbank|SA|-34.983|138.845|9
South Gundagai|NSW|-35.082|148.099|9
Cawarral|QLD|-23.267|150.667|9
Mount Beauty|VIC|-36.736|147.175|9
Koumala|QLD|-21.617|149.250|9
Brightview|QLD|-27.500|152.483|9
Gingin|WA|-31.347|115.904|9
Stuarts Point|NSW|-30.821|152.993|9
Port MacDonnell|SA|-38.053|140.700|8
Blackbutt|QLD|-26.886|152.102|9
Tallong|NSW|-34.717|150.083|9
Boyland|QLD|-27.950|153.133|9
Black Head|NSW|-32.072|152.535|9
Aireys Inlet|VIC|-38.464|144.104|9
South Golden Beach|NSW|-28.498|153.547|9
Hopetoun|WA|-33.951|120.126|6
Lockington|VIC|-36.271|144.537|9
Coramba|NSW|-30.220|153.013|9
Hopetoun Park|VIC|-37.693|144.501|9
Riverglades|SA|-35.099|139.302|9
Ventnor|VIC|-38.463|145.195|9
Fish Creek|VIC|-38.683|146.083|9
Tintenbar|NSW|-28.799|153.522|9
South Arm|TAS|-43.026|147.422|9
Axedale|VIC|-36.800|144.517|9
Pingelly|WA|-32.533|117.082|7
Corrigin|WA|-32.334|117.872|7
Kooyong|VIC|-37.843|145.036|9
Roelands|WA|-33.283|115.817|9
Penfield|SA|-34.695|138.640|9
Etna Creek|QLD|-23.217|150.467|9
Gormans Hill|NSW|-33.467|149.595|9
Tyers|VIC|-38.149|146.480|9
North Lismore|NSW|-28.789|153.280|9
Bruthen|VIC|-37.707|147.831|9
Pormpuraaw|QLD|-14.899|141.621|7
Invermay|VIC|-37.516|143.882|9
Wilcannia|NSW|-31.559|143.377|5
Farleigh|QLD|-21.106|149.102|9
Corinella|VIC|-38.414|145.428|9
Ulmarra|NSW|-29.633|153.031|9
Bandiana|VIC|-36.148|146.926|9
Taroomball|QLD|-23.173|150.744|9
Torbanlea|QLD|-25.345|152.594|9
Moriac|VIC|-38.241|144.175|9
Coronet Bay|VIC|-38.439|145.446|9
Callala Beach|NSW|-35.006|150.696|9
Qunaba|QLD|-24.834|152.421|9
Burekup|WA|-33.307|115.814|9
Kiama Heights|NSW|-34.703|150.838|9
Alligator Creek|QLD|-21.333|149.200|9
Wuuluman|NSW|-32.550|149.083|9
Kettering|TAS|-43.126|147.246|9
Centennial Park|WA|-35.015|117.881|9
Baradine|NSW|-30.949|149.069|8
Littleton|NSW|-33.496|150.140|9
Ganmain|NSW|-34.793|147.039|9
Tiaro|QLD|-25.726|152.583|9
Elmore|VIC|-36.495|144.611|9
Thangool|QLD|-24.486|150.574|9
Meredith|VIC|-37.845|144.077|9
Burua|QLD|-23.950|151.217|9
Lockhart River|QLD|-12.787|143.344|6
Green Hill|NSW|-31.059|152.802|9
Richmond|QLD|-20.732|143.144|6
Wongarbon|NSW|-32.333|148.759|9
Curlewis|NSW|-31.117|150.267|9
Brookton|WA|-32.372|117.010|9
West Arnhem|NT|-12.235|134.060|8
Lockwood|VIC|-36.811|144.158|9
Zeehan|TAS|-41.883|145.336|8
Rosebery|TAS|-41.779|145.538|9
Loch Sport|VIC|-38.040|147.592|9
Manildra|NSW|-33.182|148.689|9
Meeniyan|VIC|-38.577|146.019|9
Bonegilla|VIC|-36.140|147.006|9
Cobargo|NSW|-36.388|149.886|9
Kaniva|VIC|-36.379|141.242|8
Connewarre|VIC|-38.267|144.400|9
Yandina Creek|QLD|-26.539|153.039|9
Wasleys|SA|-34.470|138.686|9
Newstead|VIC|-37.106|144.065|9
Toolamba|VIC|-36.500|145.350|9
Morangup|WA|-31.669|116.291|9
Currie|TAS|-39.930|143.854|6
Wudinna|SA|-33.050|135.464|6
Camballin|WA|-17.995|124.190|6
Gladstone|SA|-33.267|138.357|9
Merrijig|VIC|-37.100|146.250|9
Strahan|TAS|-42.152|145.327|9
Kilkivan|QLD|-26.087|152.234|8
Darnum|VIC|-38.188|146.005|9
Eugowra|NSW|-33.427|148.371|8
Geurie|NSW|-32.401|148.830|9
Bodalla|NSW|-36.091|150.051|9
Kianga|NSW|-36.195|150.127|9
Clareville|NSW|-33.630|151.317|9
Woodhill|QLD|-27.900|152.967|9
Kuttabul|QLD|-21.033|148.900|9
Pinnaroo|SA|-35.262|140.912|8
Scarsdale|VIC|-37.679|143.667|9
Hopetoun|VIC|-35.727|142.366|7
Snake Valley|VIC|-37.612|143.585|9
Woodburn|NSW|-29.072|153.346|9
Tallarook|VIC|-37.094|145.100|9
Brooklyn|NSW|-33.549|151.225|9
Nulkaba|NSW|-32.810|151.348|9
Kanmantoo|SA|-35.070|139.013|9
Swan Reach|VIC|-37.833|147.867|9
Myponga|SA|-35.404|138.471|9
Dromedary|TAS|-42.733|147.167|9
Lagrange|WA|-18.682|121.785|6
Kincumber|NSW|-33.483|151.417|9
Hamley Bridge|SA|-34.358|138.681|9
Yuendumu|NT|-22.256|131.793|5
Southern Cross|WA|-31.227|119.324|6
Grasstree Beach|QLD|-21.364|149.306|9
Mount Hunter|NSW|-34.072|150.638|9
Magra|TAS|-42.750|147.067|9
Lancelin|WA|-31.023|115.337|7
Berrima|NSW|-34.488|150.339|9
The Caves|QLD|-23.183|150.467|9
Greenmount|QLD|-27.786|151.901|9
Gilgai|NSW|-29.853|151.118|9
Newlands Arm|VIC|-37.929|147.692|9
Willow Vale|NSW|-34.435|150.470|9
Birchip|VIC|-35.984|142.917|7
Mount Torrens|SA|-34.875|138.959|9
Bruce Rock|WA|-31.880|118.147|7
Candelo|NSW|-36.768|149.695|9
Arrawarra|NSW|-30.061|153.191|9
North Dandalup|WA|-32.517|115.972|9
Woodstock|NSW|-33.745|148.849|9
Cockatoo Valley|SA|-34.625|138.837|9
Wallabi Point|NSW|-31.995|152.568|9
Forth|TAS|-41.211|146.227|9
Compton|SA|-37.815|140.676|9
Comet|QLD|-23.600|148.550|8
Laura|SA|-33.185|138.302|9
Broughton|QLD|-20.117|146.433|9
Bawley Point|NSW|-35.516|150.394|9
Stratham|WA|-33.463|115.586|9
Barrack Point|NSW|-34.563|150.871|9
Goomeri|QLD|-26.184|152.069|9
Bundarra|NSW|-30.172|151.076|8
Coondle|WA|-31.482|116.428|9
Lake Argyle|WA|-16.115|128.737|8
Yalgoo|WA|-28.344|116.683|5
Wolumla|NSW|-36.831|149.813|9
Dunoon|NSW|-28.685|153.318|9
Summertown|SA|-34.959|138.731|9
Nyah West|VIC|-35.185|143.351|8
Oatlands|TAS|-42.303|147.367|8
Collarenebri|NSW|-29.544|148.576|7
Kalaru|NSW|-36.731|149.929|9
Lewisham|TAS|-42.833|147.617|9
Julia Creek|QLD|-20.656|141.741|6
Kimba|SA|-33.142|136.419|7
Rainbow Flat|NSW|-32.033|152.483|9
Anakie|VIC|-37.917|144.250|9
Saint Marys|TAS|-41.583|148.188|8
Rainbow|VIC|-35.896|141.998|8
Kandanga|QLD|-26.393|152.677|9
Pambula Beach|NSW|-36.942|149.903|9
Batchelor|NT|-13.050|131.031|7
Toora|VIC|-38.663|146.328|9
Flowerdale|VIC|-37.333|145.333|9
Federal|NSW|-28.648|153.451|9
Mount Magnet|WA|-28.065|117.849|6
Mount Clarence|WA|-35.024|117.893|9
Yinnar South|VIC|-38.383|146.383|9
Vacy|NSW|-32.532|151.569|9
Gunning|NSW|-34.783|149.266|8
Port Wakefield|SA|-34.185|138.145|8
Yanderra|NSW|-34.320|150.575|9
Trundle|NSW|-32.925|147.711|7
Dunkeld|VIC|-37.650|142.344|8
Auburn|SA|-34.027|138.685|9
Merrigum|VIC|-36.372|145.132|9
Bilpin|NSW|-33.500|150.533|9
Glen Huon|TAS|-43.033|146.967|9
Cardigan Village|VIC|-37.517|143.714|9
Eppalock|VIC|-36.852|144.461|9
Lucinda|QLD|-18.528|146.331|8
Eton|QLD|-21.265|148.972|9
Wyalong|NSW|-33.926|147.243|9
Dirranbandi|QLD|-28.585|148.226|6
Repton|NSW|-30.443|153.037|9
Napperby|SA|-33.157|138.116|9
Quilpie|QLD|-26.613|144.269|5
Lake Tabourie|NSW|-35.439|150.398|9
Kurrajong Hills|NSW|-33.533|150.652|9
Springton|SA|-34.707|139.089|9
Nikenbah|QLD|-25.319|152.804|9
Warrenup|WA|-34.976|117.847|9
Karratha Industrial Estate|WA|-20.772|116.869|9
Pyalong|VIC|-37.113|144.852|9
Bullengarook|VIC|-37.517|144.483|9
Apple Tree Creek|QLD|-25.217|152.233|9
Gulargambone|NSW|-31.335|148.473|7
Delungra|NSW|-29.654|150.830|8
Ashford|NSW|-29.322|151.093|7
Summerholm|QLD|-27.617|152.450|9
Stansbury|SA|-34.911|137.799|8
Norseman|WA|-32.198|121.779|6
West Strahan|TAS|-42.152|145.317|9
Goornong|VIC|-36.616|144.507|9
Wangan|QLD|-17.577|146.007|9
Quairading|WA|-32.012|117.396|7
Grose Wold|NSW|-33.598|150.685|9
Collombatti|NSW|-30.981|152.825|9
McKinlay|QLD|-21.267|141.300|7
Mandurang|VIC|-36.817|144.300|9
Raleigh|NSW|-30.440|152.971|9
Wedderburn|NSW|-34.133|150.817|9
Glencoe|SA|-37.700|140.617|9
Exeter|TAS|-41.297|146.951|9
Stony Rise|TAS|-41.196|146.330|9
Orroroo|SA|-32.734|138.614|8
Sea Lake|VIC|-35.504|142.850|7
Mitchell|NSW|-29.683|152.117|8
Grantham|QLD|-27.579|152.202|9
Renmark North|SA|-34.126|140.713|9
Lovedale|NSW|-32.771|151.365|9
Peeramon|QLD|-17.310|145.611|9
Broadwater|NSW|-29.011|153.436|9
Wycheproof|VIC|-36.078|143.227|8
Warnervale|NSW|-33.247|151.452|9
Penshurst|VIC|-37.875|142.291|8
Mowbray|QLD|-16.560|145.479|9
The Leap|QLD|-21.083|149.017|9
Bauple|QLD|-25.812|152.621|9
Poowong|VIC|-38.343|145.764|9
Loch|VIC|-38.369|145.708|9
Cooee|TAS|-41.045|145.873|9
Amamoor|QLD|-26.349|152.679|9
Hermannsburg|NT|-23.951|132.779|6
Wondecla|QLD|-17.417|145.400|9
Pontville|TAS|-42.687|147.269|9
Murphys Creek|QLD|-27.464|152.055|9
Gawler|TAS|-41.194|146.157|9
Orford|TAS|-42.560|147.872|9
Loveday|SA|-34.283|140.433|9
Bloomsbury|QLD|-20.717|148.600|8
Sarina Beach|QLD|-21.388|149.309|9
Killara|VIC|-36.140|146.951|9
Scamander|TAS|-41.456|148.261|9
Harrisville|QLD|-27.811|152.665|9
Koah|QLD|-16.886|145.552|9
Sulphur Creek|TAS|-41.095|146.023|9
Kundabung|NSW|-31.209|152.832|9
Warburton|WA|-26.135|126.577|4
Moonta|SA|-34.068|137.591|9
Modanville|NSW|-28.715|153.301|9
Smoky Bay|SA|-32.378|133.934|8
Oxley|VIC|-36.450|146.367|9
Lajamanu|NT|-18.336|130.638|5
Menindee|NSW|-32.393|142.418|6
Eighty Mile Beach|WA|-19.241|121.613|7
Sarsfield|VIC|-37.750|147.717|9
Perthville|NSW|-33.487|149.546|9
Moonbah|NSW|-36.482|148.551|9
Halls Gap|VIC|-37.146|142.523|8
Don|TAS|-41.175|146.319|9
Avondale|QLD|-24.738|152.158|9
Tapitallee|NSW|-34.830|150.540|9
Hail Creek|QLD|-21.568|148.416|8
Beechwood|NSW|-31.436|152.677|9
Congupna|VIC|-36.300|145.433|9
Ilparpa|NT|-23.752|133.818|9
Orient Point|NSW|-34.909|150.750|9
Morawa|WA|-29.213|116.008|6
Telegraph Point|NSW|-31.325|152.801|9
Murrays Beach|NSW|-33.117|151.621|9
Gnowangerup|WA|-33.937|118.009|7
Coomba Park|NSW|-32.238|152.457|9
North Narooma|NSW|-36.204|150.115|9
Milawa|VIC|-36.433|146.433|9
Binnaway|NSW|-31.552|149.379|8
Goondi Bend|QLD|-17.517|146.011|9
Invergordon|VIC|-36.167|145.583|9
Coffin Bay|SA|-34.581|135.320|7
Callington|SA|-35.120|139.041|9
Mungindi|NSW|-28.977|148.988|7
Erowal Bay|NSW|-35.100|150.650|9
Allanson|WA|-33.336|116.099|9
Greendale|VIC|-37.560|144.297|9
Biboohra|QLD|-16.865|145.434|9
Mulbring|NSW|-32.905|151.485|9
Dwellingup|WA|-32.714|116.062|9
Smithtown|NSW|-31.014|152.945|9
Captains Flat|NSW|-35.591|149.445|8
Beachport|SA|-37.481|140.013|8
New Berrima|NSW|-34.504|150.335|9
Dugandan|QLD|-28.021|152.671|9
Cargo|NSW|-33.424|148.809|9
Robinson|WA|-35.029|117.834|9
Ridgley|TAS|-41.156|145.835|9
Southbrook|QLD|-27.683|151.717|9
Hepburn|VIC|-37.317|144.133|9
Santa Teresa|NT|-24.131|134.373|7
Arrawarra Headland|NSW|-30.070|153.197|9
Samson Vale|QLD|-27.267|152.850|9
Linton|VIC|-37.686|143.563|9
Rosslyn|QLD|-23.166|150.778|9
New Mapoon|QLD|-10.867|142.383|9
Mount Egerton|VIC|-37.633|144.100|9
Bolwarra|VIC|-38.283|141.617|9
Portland West|VIC|-38.354|141.574|9
Montefiores|NSW|-32.533|148.933|9
Hillwood|TAS|-41.244|146.984|9
Karangi|NSW|-30.267|153.050|9
Gerogery|NSW|-35.834|146.993|9
Renwick|NSW|-34.448|150.470|9
Port Hughes|SA|-34.083|137.550|9
Lilydale|TAS|-41.250|147.218|9
Marrakai|NT|-12.751|131.481|8
Woolamia|NSW|-35.017|150.650|9
Willow Grove|VIC|-38.083|146.200|9
Skipton|VIC|-37.686|143.365|9
Willyung|WA|-34.943|117.880|9
Dalyston|VIC|-38.567|145.550|9
Bemboka|NSW|-36.629|149.572|9
Lansdowne|NSW|-31.783|152.535|9
Sancrox|NSW|-31.432|152.801|9
Rottnest Island|WA|-31.995|115.540|9
Palmers Island|NSW|-29.420|153.288|9
Eidsvold|QLD|-25.372|151.121|8
Broke|NSW|-32.751|151.104|8
Gravelly Beach|TAS|-41.286|146.975|9
Tallygaroopna|VIC|-36.250|145.433|9
Wilmington|SA|-32.650|138.098|8
Hampden|QLD|-21.067|148.933|9
North West Cape|WA|-21.926|114.029|9
Sutton Town|SA|-37.800|140.783|9
Marybrook|WA|-33.653|115.204|9
Upper Lansdowne|NSW|-31.711|152.466|9
Pyramid Hill|VIC|-36.056|144.115|8
Port Campbell|VIC|-38.619|142.996|9
Cervantes|WA|-30.496|115.067|8
Wingello|NSW|-34.695|150.158|9
Mount Perry|QLD|-25.179|151.647|8
Goomalling|WA|-31.302|116.825|8
Mourilyan|QLD|-17.583|146.043|9
Bowning|NSW|-34.745|148.809|9
Sapphire|QLD|-23.457|147.724|7
Uraidla|SA|-34.956|138.744|9
Mendooran|NSW|-31.823|149.122|8
Bilbul|NSW|-34.272|146.141|9
Nobby|QLD|-27.862|151.901|9
Mountain River|TAS|-42.949|147.133|9
Nyah|VIC|-35.175|143.377|9
Lakes Creek|QLD|-23.362|150.576|9
Elphinstone|VIC|-37.100|144.333|9
Rhyll|VIC|-38.464|145.299|9
Lake Grace|WA|-33.103|118.465|6
Jervis Bay Village|ACT|-35.128|150.704|9
Gunbower|VIC|-35.956|144.369|8
Theodore|QLD|-24.946|150.074|7
Leitchville|VIC|-35.904|144.302|9
Carrick|TAS|-41.532|147.010|9
Buln Buln|VIC|-38.100|145.933|9
Kings Point|NSW|-35.370|150.434|9
Ungarie|NSW|-33.642|146.975|8
Cadell|SA|-34.039|139.764|8
Tawonga|VIC|-36.690|147.142|9
Jeeralang Junction|VIC|-38.348|146.413|9
Bonnie Doon|VIC|-37.017|145.867|9
Aratula|QLD|-27.983|152.533|9
Millchester|QLD|-20.092|146.279|9
Taabinga|QLD|-26.583|151.833|9
Napoleons|VIC|-37.667|143.833|9
Camooweal|QLD|-19.922|138.120|5
Tangambalanga|VIC|-36.252|147.029|9
Stanley|TAS|-40.761|145.296|9
Hallidays Point|NSW|-32.066|152.501|9
Michelago|NSW|-35.717|149.167|8
Low Head|TAS|-41.080|146.808|9
Bluff|QLD|-23.581|149.069|9
Barellan|NSW|-34.285|146.572|8
Mullion Creek|NSW|-33.125|149.128|9
Bushfield|VIC|-38.333|142.517|9
Sedgwick|VIC|-36.883|144.317|9
Traralgon South|VIC|-38.290|146.546|9
Cudal|NSW|-33.286|148.741|9
Thevenard|SA|-32.146|133.649|9
Yarroweyah|VIC|-35.924|145.557|9
Charleston|SA|-34.917|138.900|9
Binalong|NSW|-34.672|148.635|9
Mullumbimby Creek|NSW|-28.547|153.436|9
Balingup|WA|-33.800|115.967|8
Tanby|QLD|-23.233|150.750|9
Dereel|VIC|-37.817|143.767|9
Theresa Park|NSW|-34.007|150.635|9
Enfield|VIC|-37.728|143.794|9
Youngs|WA|-35.017|117.517|9
Douglas-Daly|NT|-13.800|131.352|6
Emmaville|NSW|-29.444|151.598|8
Willaura|VIC|-37.545|142.740|8
Millaa Millaa|QLD|-17.514|145.613|9
Lucindale|SA|-36.973|140.370|8
Coopernook|NSW|-31.825|152.611|9
Mossy Point|NSW|-35.840|150.180|9
Wallaga Lake|NSW|-36.386|150.067|9
Woongarra|QLD|-24.899|152.422|9
Anmatjere|NT|-22.250|133.415|6
Petermann|NT|-24.290|131.518|6
Bondoola|QLD|-23.167|150.683|9
Stieglitz|TAS|-41.322|148.306|9
Truro|SA|-34.409|139.127|9
Takura|QLD|-25.318|152.696|9
Red Rock|NSW|-29.985|153.226|9
Marlo|VIC|-37.796|148.532|9
Laura|QLD|-15.522|144.199|6
Kingston Park|SA|-35.038|138.516|9
Macarthur|VIC|-38.034|142.002|8
Aloomba|QLD|-17.110|145.833|9
Tanami|NT|-19.983|129.717|5
Nundle|NSW|-31.465|151.126|8
Ravensthorpe|WA|-33.583|120.047|8
Mullewa|WA|-28.540|115.512|6
Tylden|VIC|-37.326|144.406|9
Millendon|WA|-31.808|116.037|9
Rupanyup|VIC|-36.628|142.632|9
Duri|NSW|-31.214|150.822|9
Echuca Village|VIC|-36.133|144.817|9
Nangwarry|SA|-37.546|140.815|9
Tanjil South|VIC|-38.117|146.250|9
Dareton|NSW|-34.095|142.040|9
Tharbogang|NSW|-34.266|145.993|9
Pukatja|SA|-26.278|132.133|6
McLeans Ridges|NSW|-28.800|153.383|9
Cullinane|QLD|-17.511|146.024|9
Norton Summit|SA|-34.923|138.725|9
Rubyvale|QLD|-23.418|147.699|9
Finch Hatton|QLD|-21.140|148.629|8
Cremorne|TAS|-42.958|147.531|9
South Spreyton|TAS|-41.257|146.350|9
Mole Creek|TAS|-41.578|146.404|9
Failford|NSW|-32.092|152.446|9
Cookernup|WA|-32.990|115.880|9
Ardlethan|NSW|-34.357|146.902|8
Moe South|VIC|-38.213|146.252|9
Farnborough|QLD|-23.091|150.741|9
Miriam Vale|QLD|-24.332|151.563|8
Karoonda|SA|-35.094|139.893|7
Ironbank|SA|-35.050|138.683|9
Arno Bay|SA|-33.900|136.567|8
Loomberah|NSW|-31.283|151.019|9
Manyana|NSW|-35.257|150.519|9
Goondi Hill|QLD|-17.528|146.017|9
West Toodyay|WA|-31.533|116.417|9
Tintinara|SA|-35.887|140.056|8
City of Cockburn|WA|-32.103|115.844|9
Carrolls Creek|NSW|-28.823|152.103|8
Koomooloo|SA|-33.555|139.468|7
Sunshine Coast|QLD|-26.657|153.080|9
Penong|SA|-31.930|133.010|7
Fowlers Bay|SA|-31.990|132.440|7
Nundroo|SA|-31.790|132.230|8
Yalata|SA|-31.480|131.840|7
Nullarbor Roadhouse|SA|-31.450|130.900|6
Border Village|SA|-31.640|129.000|5
Eucla|WA|-31.680|128.880|9
Mundrabilla Roadhouse|WA|-31.820|128.220|7
Madura|WA|-31.900|127.020|6
Cocklebiddy|WA|-32.040|126.100|6
Caiguna|WA|-32.270|125.490|7
Balladonia|WA|-32.350|123.620|5
Fraser Range|WA|-32.030|122.790|6
Pimba|SA|-31.260|136.800|7
Woomera|SA|-31.200|136.820|9
Glendambo|SA|-30.970|135.750|6
Cadney Park|SA|-27.900|134.060|6
Marla|SA|-27.300|133.620|7
Kulgera|NT|-25.840|133.300|6
Erldunda|NT|-25.200|133.200|7
Curtin Springs|NT|-25.310|131.760|7
Kings Canyon|NT|-24.250|131.510|9
Stuarts Well|NT|-24.340|133.460|9
Aileron|NT|-22.650|133.350|7
Ti Tree|NT|-22.130|133.410|9
Barrow Creek|NT|-21.530|133.890|7
Wycliffe Well|NT|-20.800|134.240|6
Wauchope|NT|-20.640|134.220|9
Threeways|NT|-19.440|134.210|8
Renner Springs|NT|-18.320|133.800|6
Elliott|NT|-17.550|133.540|6
Dunmarra|NT|-16.680|133.410|6
Daly Waters|NT|-16.250|133.370|7
Larrimah|NT|-15.570|133.210|7
Pine Creek|NT|-13.820|131.830|7
Hayes Creek|NT|-13.580|131.450|8
Adelaide River|NT|-13.240|131.110|8
Timber Creek|NT|-15.650|130.480|5
Victoria River|NT|-15.620|131.130|7
Barkly Homestead|NT|-19.710|135.830|5
Cape Crawford|NT|-16.680|135.730|6
Sandfire|WA|-19.770|121.090|7
Eighty Mile Beach|WA|-19.750|120.670|7
Pardoo Roadhouse|WA|-20.050|119.830|6
Roebuck Roadhouse|WA|-17.850|122.500|8
Willare Bridge|WA|-17.730|123.660|7
Warmun|WA|-17.020|128.220|6
Whim Creek|WA|-20.840|117.830|7
Fortescue River Roadhouse|WA|-21.300|116.140|8
Auski Roadhouse|WA|-22.380|118.690|6
Nanutarra Roadhouse|WA|-22.540|115.500|6
Minilya|WA|-23.810|114.010|7
Overlander Roadhouse|WA|-26.400|114.470|6
Billabong Roadhouse|WA|-26.820|114.620|7
Monkey Mia|WA|-25.790|113.720|8
Walpole|WA|-34.980|116.730|7
Cue|WA|-27.420|117.900|7
Paynes Find|WA|-29.260|117.680|6
Kumarina Roadhouse|WA|-24.710|119.610|6
Warakurna|WA|-25.040|128.300|5
Marree|SA|-29.650|138.060|6
William Creek|SA|-28.910|136.340|6
Oodnadatta|SA|-27.550|135.450|6
Innamincka|SA|-27.750|140.740|5
Mungerannie|SA|-28.020|138.660|5
Lyndhurst|SA|-30.290|138.350|7
Leigh Creek|SA|-30.590|138.400|8
Parachilna|SA|-31.130|138.400|7
Blinman|SA|-31.090|138.680|8
Wilpena Pound|SA|-31.530|138.610|7
Hawker|SA|-31.890|138.420|7
Arkaroola|SA|-30.310|139.340|6
Yunta|SA|-32.580|139.560|7
Iron Knob|SA|-32.730|137.150|7
Kyancutta|SA|-33.130|135.550|9
Poochera|SA|-32.720|134.840|7
Elliston|SA|-33.650|134.890|7
Penneshaw|SA|-35.720|137.940|8
Marion Bay|SA|-35.240|136.980|7
Birdsville|QLD|-25.900|139.350|5
Betoota|QLD|-25.690|140.740|6
Bedourie|QLD|-24.360|139.470|5
Boulia|QLD|-22.910|139.910|6
Windorah|QLD|-25.420|142.650|5
Kynuna|QLD|-21.580|141.920|7
Burketown|QLD|-17.740|139.550|7
Gregory|QLD|-18.650|139.250|6
Burke and Wills Roadhouse|QLD|-19.230|140.350|6
Croydon|QLD|-18.200|142.240|6
Georgetown|QLD|-18.290|143.550|6
Mount Surprise|QLD|-18.150|144.320|7
Coen|QLD|-13.940|143.200|6
Thargomindah|QLD|-27.990|143.820|6
Hungerford|QLD|-29.000|144.410|6
Eromanga|QLD|-26.670|143.270|6
Isisford|QLD|-24.260|144.440|6
Tambo|QLD|-24.880|146.260|6
Seventeen Seventy|QLD|-24.160|151.880|9
Tibooburra|NSW|-29.430|142.010|5
Cameron Corner|NSW|-29.000|141.000|6
White Cliffs|NSW|-30.850|143.090|7
Silverton|NSW|-31.880|141.220|8
Ivanhoe|NSW|-32.900|144.300|6
Cann River|VIC|-37.570|149.150|7
Murrayville|VIC|-35.260|141.180|8
Derwent Bridge|TAS|-42.140|146.230|7
Cradle Mountain|TAS|-41.590|145.930|8
Coles Bay|TAS|-42.120|148.290|9`;
