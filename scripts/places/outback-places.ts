/**
 * Roadhouses and small places where travellers stop and that GeoNames' list of places with 500 people leaves out: name, state
 * and position to about a kilometre, written down by hand. A name that GeoNames has nearby is not taken twice.
 */
export const OUTBACK_PLACES = `
Penong|SA|-31.93|133.01
Fowlers Bay|SA|-31.99|132.44
Nundroo|SA|-31.79|132.23
Yalata|SA|-31.48|131.84
Nullarbor Roadhouse|SA|-31.45|130.90
Border Village|SA|-31.64|129.00
Eucla|WA|-31.68|128.88
Mundrabilla Roadhouse|WA|-31.82|128.22
Madura|WA|-31.90|127.02
Cocklebiddy|WA|-32.04|126.10
Caiguna|WA|-32.27|125.49
Balladonia|WA|-32.35|123.62
Fraser Range|WA|-32.03|122.79
Pimba|SA|-31.26|136.80
Woomera|SA|-31.20|136.82
Glendambo|SA|-30.97|135.75
Cadney Park|SA|-27.90|134.06
Marla|SA|-27.30|133.62
Kulgera|NT|-25.84|133.30
Erldunda|NT|-25.20|133.20
Yulara|NT|-25.24|130.98
Curtin Springs|NT|-25.31|131.76
Kings Canyon|NT|-24.25|131.51
Stuarts Well|NT|-24.34|133.46
Aileron|NT|-22.65|133.35
Ti Tree|NT|-22.13|133.41
Barrow Creek|NT|-21.53|133.89
Wycliffe Well|NT|-20.80|134.24
Wauchope|NT|-20.64|134.22
Threeways|NT|-19.44|134.21
Renner Springs|NT|-18.32|133.80
Elliott|NT|-17.55|133.54
Dunmarra|NT|-16.68|133.41
Daly Waters|NT|-16.25|133.37
Larrimah|NT|-15.57|133.21
Mataranka|NT|-14.92|133.07
Pine Creek|NT|-13.82|131.83
Hayes Creek|NT|-13.58|131.45
Adelaide River|NT|-13.24|131.11
Timber Creek|NT|-15.65|130.48
Victoria River|NT|-15.62|131.13
Barkly Homestead|NT|-19.71|135.83
Cape Crawford|NT|-16.68|135.73
Borroloola|NT|-16.07|136.31
Camooweal|QLD|-19.92|138.12
Sandfire|WA|-19.77|121.09
Eighty Mile Beach|WA|-19.75|120.67
Pardoo Roadhouse|WA|-20.05|119.83
Roebuck Roadhouse|WA|-17.85|122.50
Willare Bridge|WA|-17.73|123.66
Fitzroy Crossing|WA|-18.19|125.57
Halls Creek|WA|-18.22|127.67
Warmun|WA|-17.02|128.22
Wyndham|WA|-15.49|128.12
Whim Creek|WA|-20.84|117.83
Fortescue River Roadhouse|WA|-21.30|116.14
Auski Roadhouse|WA|-22.38|118.69
Nanutarra Roadhouse|WA|-22.54|115.50
Minilya|WA|-23.81|114.01
Coral Bay|WA|-23.14|113.77
Overlander Roadhouse|WA|-26.40|114.47
Billabong Roadhouse|WA|-26.82|114.62
Denham|WA|-25.93|113.54
Monkey Mia|WA|-25.79|113.72
Cervantes|WA|-30.50|115.07
Walpole|WA|-34.98|116.73
Cue|WA|-27.42|117.90
Mount Magnet|WA|-28.06|117.85
Paynes Find|WA|-29.26|117.68
Kumarina Roadhouse|WA|-24.71|119.61
Wiluna|WA|-26.59|120.22
Warburton|WA|-26.13|126.58
Warakurna|WA|-25.04|128.30
Marree|SA|-29.65|138.06
William Creek|SA|-28.91|136.34
Oodnadatta|SA|-27.55|135.45
Innamincka|SA|-27.75|140.74
Mungerannie|SA|-28.02|138.66
Lyndhurst|SA|-30.29|138.35
Leigh Creek|SA|-30.59|138.40
Parachilna|SA|-31.13|138.40
Blinman|SA|-31.09|138.68
Wilpena Pound|SA|-31.53|138.61
Hawker|SA|-31.89|138.42
Arkaroola|SA|-30.31|139.34
Yunta|SA|-32.58|139.56
Iron Knob|SA|-32.73|137.15
Kimba|SA|-33.14|136.42
Kyancutta|SA|-33.13|135.55
Wudinna|SA|-33.05|135.46
Poochera|SA|-32.72|134.84
Streaky Bay|SA|-32.80|134.21
Elliston|SA|-33.65|134.89
Penneshaw|SA|-35.72|137.94
Marion Bay|SA|-35.24|136.98
Birdsville|QLD|-25.90|139.35
Betoota|QLD|-25.69|140.74
Bedourie|QLD|-24.36|139.47
Boulia|QLD|-22.91|139.91
Windorah|QLD|-25.42|142.65
Kynuna|QLD|-21.58|141.92
McKinlay|QLD|-21.27|141.29
Julia Creek|QLD|-20.66|141.75
Richmond|QLD|-20.73|143.14
Burketown|QLD|-17.74|139.55
Karumba|QLD|-17.49|140.84
Gregory|QLD|-18.65|139.25
Burke and Wills Roadhouse|QLD|-19.23|140.35
Croydon|QLD|-18.20|142.24
Georgetown|QLD|-18.29|143.55
Mount Surprise|QLD|-18.15|144.32
Laura|QLD|-15.56|144.45
Coen|QLD|-13.94|143.20
Bamaga|QLD|-10.89|142.39
Thargomindah|QLD|-27.99|143.82
Hungerford|QLD|-29.00|144.41
Quilpie|QLD|-26.61|144.27
Eromanga|QLD|-26.67|143.27
Isisford|QLD|-24.26|144.44
Tambo|QLD|-24.88|146.26
Seventeen Seventy|QLD|-24.16|151.88
Agnes Water|QLD|-24.21|151.90
Tibooburra|NSW|-29.43|142.01
Cameron Corner|NSW|-29.00|141.00
White Cliffs|NSW|-30.85|143.09
Wilcannia|NSW|-31.56|143.38
Silverton|NSW|-31.88|141.22
Menindee|NSW|-32.39|142.42
Ivanhoe|NSW|-32.90|144.30
Cann River|VIC|-37.57|149.15
Murrayville|VIC|-35.26|141.18
Strahan|TAS|-42.15|145.33
Derwent Bridge|TAS|-42.14|146.23
Cradle Mountain|TAS|-41.59|145.93
Coles Bay|TAS|-42.12|148.29
`;
