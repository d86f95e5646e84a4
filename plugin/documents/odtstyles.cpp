// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "odtstyles.h"

#include <QRegularExpression>
#include <QXmlStreamWriter>

namespace
{
XmlNode element(const char *name, std::initializer_list<std::pair<const char *, QString>> attributes)
{
    XmlNode node;
    node.name = QString::fromLatin1(name);
    for (const auto &[key, value] : attributes) {
        node.attributes.emplace_back(QString::fromLatin1(key), value);
    }
    return node;
}

XmlNode style(const char *name, const char *family, XmlNode properties)
{
    XmlNode node = element("style:style", {{"style:name", QString::fromLatin1(name)}, {"style:family", QString::fromLatin1(family)}});
    node.children.push_back(std::move(properties));
    return node;
}

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

/** Lines, not areas of colour, carry the structure: it survives a black and white printer. */
std::vector<XmlNode> tableStyles()
{
    const QString none = latin("none");
    const QString padding = latin("0.11cm");
    const auto cell = [&](const char *name, const char *top, const char *bottom, const char *background) {
        return style(name,
                     "table-cell",
                     element("style:table-cell-properties",
                             {{"fo:border-top", latin(top)},
                              {"fo:border-bottom", latin(bottom)},
                              {"fo:border-left", none},
                              {"fo:border-right", none},
                              {"fo:padding", padding},
                              {"fo:background-color", latin(background)}}));
    };
    std::vector<XmlNode> styles;
    for (const auto &[name, mayBreak] : {std::pair{"Drei.Table", "true"}, std::pair{"Drei.Form", "false"}}) {
        styles.push_back(style(name,
                               "table",
                               element("style:table-properties",
                                       {{"style:rel-width", latin("100%")},
                                        {"table:align", latin("margins")},
                                        {"fo:margin-top", latin("0.1cm")},
                                        {"fo:margin-bottom", latin("0cm")},
                                        {"table:border-model", latin("collapsing")},
                                        {"style:may-break-between-rows", latin(mayBreak)}})));
    }
    styles.push_back(style("Drei.Row", "table-row", element("style:table-row-properties", {{"fo:keep-together", latin("always")}})));
    styles.push_back(style("Drei.TallRow", "table-row", element("style:table-row-properties", {{"fo:keep-together", latin("auto")}})));
    styles.push_back(cell("Drei.Head", "0.75pt solid #1f3a52", "0.75pt solid #1f3a52", "#eef2f5"));
    styles.push_back(cell("Drei.Cell", "none", "0.35pt solid #8a969f", "transparent"));
    styles.push_back(cell("Drei.Label", "none", "0.35pt solid #8a969f", "transparent"));
    return styles;
}

XmlNode *propertiesOf(XmlNode &style, const char *name)
{
    if (!style.child(name)) {
        XmlNode node;
        node.name = QString::fromLatin1(name);
        // The schema wants paragraph properties before text properties.
        style.children.insert(style.is("style:style") && node.is("style:paragraph-properties") ? style.children.begin() : style.children.end(), node);
    }
    return style.child(name);
}
}

QString OdtStyles::add(const QString &key, XmlNode style)
{
    const QString name = QStringLiteral("Drei.%1").arg(m_styles.size() + 1);
    style.setAttribute("style:name", name);
    m_styles.push_back(std::move(style));
    m_names.insert(key, name);
    return name;
}

QString OdtStyles::paragraph(const QString &base, int wishes)
{
    if (wishes == 0) {
        return base;
    }
    const QString key = QStringLiteral("p%1 %2").arg(wishes).arg(base);
    const auto known = m_names.constFind(key);
    if (known != m_names.constEnd()) {
        return *known;
    }
    XmlNode style;
    const XmlNode *found = nullptr;
    if (m_automatic) {
        for (const XmlNode &candidate : m_automatic->children) {
            if (candidate.attribute("style:name") == base && candidate.attribute("style:family") == QLatin1String("paragraph")) {
                found = &candidate;
            }
        }
    }
    if (found) {
        style = *found;
    } else {
        style = element("style:style", {{"style:name", QString()}, {"style:family", latin("paragraph")}, {"style:parent-style-name", base}});
    }
    XmlNode *properties = propertiesOf(style, "style:paragraph-properties");
    if (wishes & RightToLeft) {
        // "start" would render left in Writer.
        properties->setAttribute("fo:text-align", latin("right"));
        properties->setAttribute("style:writing-mode", latin("rl-tb"));
    } else if (wishes & AlignEnd) {
        properties->setAttribute("fo:text-align", latin("end"));
    }
    if (wishes & PageBreakBefore) {
        properties->setAttribute("fo:break-before", latin("page"));
    }
    if (wishes & SpaceBefore) {
        properties->setAttribute("fo:margin-top", latin("0.4cm"));
    }
    if (wishes & KeepWithNext) {
        properties->setAttribute("fo:keep-with-next", latin("always"));
    }
    return add(key, std::move(style));
}

QString OdtStyles::text(bool strong, const QString &language)
{
    if (!strong && language.isEmpty()) {
        return {};
    }
    const QString key = QStringLiteral("t%1 %2").arg(int(strong)).arg(language);
    const auto known = m_names.constFind(key);
    if (known != m_names.constEnd()) {
        return *known;
    }
    XmlNode style = element("style:style", {{"style:name", QString()}, {"style:family", latin("text")}});
    XmlNode *properties = propertiesOf(style, "style:text-properties");
    if (strong) {
        for (const char *weight : {"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"}) {
            properties->setAttribute(weight, latin("bold"));
        }
    }
    setLanguage(*properties, language);
    return add(key, std::move(style));
}

QString OdtStyles::column(int share, int sum)
{
    // Writer takes numbers below 23 for 23, so shares of the whole are given in its own large measure.
    share = int(qint64(share) * 65'535 / std::max(sum, 1));
    const QString key = QStringLiteral("c%1").arg(share);
    const auto known = m_names.constFind(key);
    if (known != m_names.constEnd()) {
        return *known;
    }
    XmlNode style = element("style:style", {{"style:name", QString()}, {"style:family", latin("table-column")}});
    propertiesOf(style, "style:table-column-properties")->setAttribute("style:rel-column-width", QStringLiteral("%1*").arg(share));
    return add(key, std::move(style));
}

void OdtStyles::write(QXmlStreamWriter &writer) const
{
    if (m_usesTables) {
        for (const XmlNode &style : tableStyles()) {
            writeXml(writer, style);
        }
    }
    if (m_usesFigures) {
        writeXml(writer,
                 style("Drei.Figure",
                       "graphic",
                       element("style:graphic-properties",
                               {{"style:vertical-pos", latin("top")},
                                {"style:vertical-rel", latin("baseline")},
                                {"fo:padding", latin("0cm")},
                                {"fo:border", latin("none")}})));
    }
    for (const XmlNode &style : m_styles) {
        writeXml(writer, style);
    }
}

void setLanguage(XmlNode &textProperties, const QString &tag)
{
    static const QRegularExpression form(QStringLiteral("^([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\\d{3}))?(?:-[A-Za-z0-9]{2,8})*$"));
    const QRegularExpressionMatch match = form.match(tag);
    if (!match.hasMatch()) {
        return;
    }
    const QString language = match.captured(1).toLower();
    const QString script = match.captured(2);
    const QString country = match.captured(3).isEmpty() ? latin("none") : match.captured(3).toUpper();
    textProperties.setAttribute("fo:language", language);
    textProperties.setAttribute("fo:country", country);
    textProperties.setAttribute("style:language-asian", language);
    textProperties.setAttribute("style:country-asian", country);
    textProperties.setAttribute("style:language-complex", language);
    textProperties.setAttribute("style:country-complex", country);
    if (!script.isEmpty()) {
        textProperties.setAttribute("fo:script", script);
    }
}
