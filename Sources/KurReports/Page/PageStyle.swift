/// How the page of a document looks: on a phone, on a desk, in the dark and on paper.
///
/// No grid: what prints it to PDF does not know it.
enum PageStyle {
  /// Every machine has one of them; the last is Debian's.
  static let fonts = "Inter, Segoe UI, Roboto, Helvetica Neue, Noto Sans, DejaVu Sans, sans-serif"

  static let text =
    common + screen + phone + dark + print

  private static let common = """
    *{box-sizing:border-box}
    html{font-size:16px;-webkit-text-size-adjust:100%}
    body{margin:0;background:#eef2f3;color:#1f2d36;font:1rem/1.5 \(fonts);\
    font-variant-numeric:tabular-nums;overflow-wrap:break-word}
    main{max-width:58rem;margin:0 auto;background:#fff;padding:2rem 2.5rem 3rem}
    .board main{max-width:84rem}
    .masthead{border-bottom:2px solid #2b7680;margin-bottom:1.3rem;\
    color:#52626c;font-size:.92rem;display:table;width:100%;border-spacing:0}
    .masthead b,.masthead span,h2.two span{display:table-cell;padding:0 0 .35rem}
    .masthead b{color:#1d626b;font-size:1.05rem;letter-spacing:.01em}
    .masthead .right{text-align:right;padding-left:1rem}
    h1{font-size:1.75rem;line-height:1.2;margin:0 0 .2rem;font-weight:600;letter-spacing:-.01em}
    h1 .number{font-weight:400;color:#52626c;font-size:.62em;letter-spacing:0;white-space:nowrap}
    .facts{margin:0 0 1rem;color:#52626c}
    h2{font-size:1.18rem;line-height:1.3;margin:2rem 0 .6rem;padding-bottom:.25rem;\
    border-bottom:1px solid #cdd8db;color:#1d626b;font-weight:600}
    h2.two{display:table;width:100%;border-spacing:0}
    h2 .state{text-align:right;font-size:.78em;font-weight:400;color:#52626c;padding-left:1rem}
    h3{font-size:1rem;margin:1.4rem 0 .35rem;font-weight:600}
    p{margin:.5rem 0;max-width:46rem}
    .notice{border-left:5px double #9a3412;padding:.35rem .8rem;background:#fbf3ef;color:#6f2710;\
    font-weight:600;max-width:none}
    ul{margin:.4rem 0;padding-left:1.25rem;max-width:46rem}
    li{margin:.18rem 0}
    dl{margin:.5rem 0;display:table;border-spacing:0;width:100%;table-layout:fixed}
    dl div{display:table-row}
    dt,dd{display:table-cell;padding:.14rem 0;vertical-align:top}
    dt{color:#52626c;padding-right:1.2rem;width:9rem;hyphens:auto}
    .filled dt{width:3.4rem}
    dd{margin:0}
    dd span{display:block}
    .scroll{overflow-x:auto;margin:.6rem 0 1rem}
    table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.35}
    table.narrow{width:auto;min-width:50%}
    .narrow th,.narrow td{padding-right:1.8rem}
    caption{text-align:left;font-weight:600;font-size:1.05em;padding:.2rem 0 .3rem}
    h2+.scroll caption,h3+.scroll caption,.card caption{position:absolute;width:1px;height:1px;\
    padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;\
    border-bottom:1px solid #dfe7e9}
    th:last-child,td:last-child{padding-right:0}
    th{font-weight:600}
    thead th{color:#52626c;font-size:.86em;border-bottom:1.5px solid #8ea3a9;vertical-align:bottom}
    tbody th{font-weight:inherit}
    .r{text-align:right;white-space:nowrap}
    .n{white-space:nowrap}
    tr.more>*{border-bottom:0;padding-bottom:0}
    tr.remark td{color:#52626c;font-size:.95em;padding-top:.1rem;padding-bottom:.1rem;border:0}
    tr.remark.last td{border-bottom:1px solid #dfe7e9;padding-bottom:.35rem}
    .form th,.form td{border:1px solid #8ea3a9;padding:.3rem .5rem;height:2.1rem;\
    vertical-align:middle}
    .form thead th{background:#edf3f4;border-bottom:1.5px solid #5a6b75;height:auto}
    .form th:last-child,.form td:last-child{padding-right:.5rem}
    .form tr.remark td{height:auto}
    figure{margin:.9rem 0 1.2rem}
    figure svg{display:block;width:100%;height:auto}
    figure.upright svg{max-width:23rem}
    figcaption{font-size:.88rem;color:#52626c;margin-bottom:.4rem;max-width:46rem;\
    break-after:avoid}
    figcaption b{color:#1f2d36;font-weight:600;display:block}
    .pictures{font-size:0;margin:0 -.5rem}
    .pictures figure{display:inline-block;vertical-align:top;width:50%;padding:0 .5rem;\
    font-size:1rem}
    .pictures.three figure{width:33.3%}
    .pictures.codes figure{width:auto}
    .codes svg{width:auto;height:4.4rem}
    .columns{display:table;table-layout:fixed;width:100%;border-spacing:0}
    .columns>div{display:table-cell;width:50%;vertical-align:top}
    .columns>div:first-child{padding-right:1.4rem}
    .columns.aside>div:first-child{width:60%}
    .columns.aside>div:last-child{width:40%}
    .columns>div>:first-child{margin-top:0}
    .signatures{margin-top:2.2rem;font-size:0}
    .signature{display:inline-block;width:46%;margin:2.4rem 8% 0 0;border-top:1px solid #1f2d36;\
    padding-top:.25rem;font-size:.85rem;color:#52626c;vertical-align:top}
    .signature:nth-child(even){margin-right:0}
    .room div{border-bottom:1px solid #8ea3a9;height:2.2rem}
    .box{font-weight:400;font-size:1.5em;line-height:1;margin-left:1.1rem;margin-right:.15rem;\
    vertical-align:-.12em}
    .box.first{margin-left:0}
    .filled dd span{padding:.1rem 0}
    .filled figure.upright svg{max-width:15rem}

    """

  private static let screen = """
    @media screen and (min-width:62rem){main{margin:2rem auto;border-radius:6px;\
    box-shadow:0 1px 3px rgba(20,40,50,.18)}}
    :focus-visible{outline:2px solid #2b7680;outline-offset:2px}

    """

  private static let phone = """
    @media screen and (max-width:40rem){
    main{padding:1.1rem 1rem 2rem}
    h1{font-size:1.45rem}
    .masthead,.masthead b,.masthead .right,h2.two,h2.two span{display:block;text-align:left;\
    padding-left:0}
    .masthead b,h2.two span:first-child{padding-bottom:0}
    dl,dl div,dt,dd,.columns,.columns>div,.columns.aside>div:first-child,\
    .columns.aside>div:last-child{display:block;width:auto;padding-right:0}
    dt,.filled dt{width:auto;font-size:.85rem;padding-top:.45rem}
    dd{padding-top:0}
    .pictures figure,.pictures.three figure,.signature{width:100%}
    .scroll{margin-left:-1rem;margin-right:-1rem;padding:0 1rem}
    .scroll.wide table{min-width:37rem}
    .scroll.drawing svg{min-width:34rem}
    }

    """

  private static let dark = """
    @media screen and (prefers-color-scheme:dark){
    body{background:#0e1418;color:#e8eff2}
    main{background:#151d22;box-shadow:none}
    .masthead{border-color:#4fa0a9}
    .masthead b,h2{color:#8fd0d7}
    .masthead,h1 .number,.facts,h2 .state,dt,thead th,tr.remark td,figcaption,.signature\
    {color:#aebdc5}
    figcaption b{color:#e8eff2}
    h2,th,td,tr.remark.last td{border-color:#36434b}
    thead th,.form th,.form td,.room div{border-color:#62747d}
    .form thead th{background:#222d34}
    .signature{border-color:#aebdc5}
    .notice{background:#2f211b;color:#f6c7af;border-color:#f0a582}
    \(Paint.darkStyle)
    }

    """

  private static let print = """
    @page{margin:14mm 15mm 16mm;@bottom-left{font:7.5pt \(fonts);color:#52626c}\
    @bottom-right{content:counter(page) " / " counter(pages);font:7.5pt \(fonts);color:#52626c}}
    @media print{
    html{font-size:9.2pt}
    body{background:none;line-height:1.38}
    main,.board main{max-width:none;margin:0;padding:0}
    h1{font-size:17pt}
    h2{font-size:11.5pt;margin:5mm 0 1.6mm}
    h1,h2,h3,caption,.facts{break-after:avoid}
    h3{margin:3mm 0 1mm}
    p,li{orphans:3;widows:3}
    p,ul,figcaption{max-width:none}
    dt{width:26mm;padding-right:3mm}
    .filled dt{width:12mm}
    thead{display:table-header-group}
    tr,figure,.columns,.signature,.notice,dl div,li{break-inside:avoid}
    tbody.kept{break-inside:avoid}
    .signatures{break-inside:avoid;margin-top:4mm}
    .signature{margin-top:11mm}
    .scroll{overflow:visible;margin:1.5mm 0 3mm}
    table{font-size:8.3pt}
    th,td{padding:.9mm 2.2mm .9mm 0}
    .form th,.form td{height:8mm;padding:.8mm 1.5mm}
    .room div{height:8mm}
    figure{margin:2mm 0 3mm}
    figure svg{max-width:none;max-height:120mm}
    .drawing svg{max-height:52mm}
    figure.upright svg,.filled figure.upright svg{max-width:58mm}
    .break{break-before:page}
    }
    .card h1{font-size:14pt}

    """

  /// What stands at the foot of each page on paper; it cannot end the string nor the style.
  static func foot(_ typed: String) -> String {
    var text = ""
    for scalar in typed.unicodeScalars {
      switch scalar {
      case "\\", "\"", "'", "<", ">", "&", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        text += "\\\(String(scalar.value, radix: 16)) "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "@page{@bottom-left{content:\"\(text)\"}}\n"
  }

  /// One page, dense.
  static let card = """
    @page{margin:8mm 9mm;@bottom-left{content:none}@bottom-right{content:none}}
    @media screen{.card main{max-width:64rem}}
    .card .form th:last-child{width:23%}
    .card .form th:nth-last-child(2){width:23%}
    @media screen and (min-width:40.01rem){.card .columns.aside>div:first-child{width:66%}
    .card .columns.aside>div:last-child{width:34%}}
    @media print{
    .card .columns.aside>div:first-child{width:66%}
    .card .columns.aside>div:last-child{width:34%}
    html{font-size:7.7pt}
    .card{line-height:1.25}
    .card .masthead{margin-bottom:2mm;padding-bottom:.6mm}
    .card h1{font-size:13.5pt;margin:0}
    .card .facts{margin:0 0 1.2mm}
    .card h2{margin:1.5mm 0 .8mm;font-size:9.5pt;padding-bottom:.3mm}
    .card dl{margin:0}
    .card dt,.card dd{padding:.3mm 0}
    .card dt{padding-right:3mm;width:22mm}
    .card.filled dt{width:12mm}
    .card .notice{padding:.6mm 2mm;margin:.8mm 0}
    .card p,.card ul{margin:.6mm 0}
    .card figure{margin:0}
    .card figcaption{font-size:6.6pt;margin-top:.3mm}
    .card figure.upright svg{max-width:none;max-height:46mm}
    .card.filled figure.upright svg{max-height:60mm}
    .card .codes svg{height:14mm}
    .card .codes figure{margin-top:2mm}
    .card table{font-size:7.6pt;line-height:1.15}
    .card .scroll{margin:1mm 0}
    .card th,.card td{padding:.3mm 1mm}
    .card .form th,.card .form td{height:7.4mm;padding:.2mm 1.2mm}
    .card .form thead th{height:auto}
    .card .tight th,.card .tight td{height:6.4mm;line-height:1;font-size:7.2pt}
    .card .signatures{margin-top:0}
    .card .signature{margin-top:6mm}
    }

    """

  /// A table that is wider than a page is upright.
  static let board = """
    @page{size:landscape;margin:11mm 12mm 13mm}
    .board pre{font:.75rem/1.4 DejaVu Sans Mono,Consolas,Menlo,monospace;margin:.2rem 0;\
    overflow-x:auto}
    .board .form{table-layout:fixed;min-width:70rem}
    .board .form th,.board .form td{padding-left:.35rem;padding-right:.35rem}
    .board .form th:nth-child(1){width:4.5%}
    .board .form th:nth-child(2){width:17%}
    .board .form th:nth-child(3){width:11.5%}
    .board .form th:nth-child(4){width:9%}
    .board .form th:nth-child(5),.board .form th:nth-child(6){width:4%}
    .board .form th:nth-child(7),.board .form th:nth-child(8){width:4.5%}
    .board .form th:nth-child(9),.board .form th:nth-child(10){width:4.5%}
    .board .form th:nth-child(11){width:6%}
    .board .form th:nth-child(12){width:5%}
    .board .form th:nth-child(13){width:7%}
    .board .form th:nth-child(14){width:6%}
    .board .form th:nth-child(15){width:8%}
    .board .form tr.remark td{border-left:1px solid #8ea3a9;border-right:1px solid #8ea3a9}
    @media print{html{font-size:8.6pt}
    .board table{font-size:7.9pt}
    .board .form{min-width:0}
    .board .form th,.board .form td{height:9mm;padding-left:1mm;padding-right:1mm}
    .board .form thead th,.board .form tr.remark td{height:auto}
    .board p:not(.notice),.board pre{font-size:6.8pt;margin:.5mm 0}
    .board h2{margin-top:3mm}
    .board .room{break-inside:avoid;break-before:avoid;break-after:avoid}
    .board .signatures{break-before:avoid;margin-top:0}}

    """
}
