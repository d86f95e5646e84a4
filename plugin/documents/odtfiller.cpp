// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "odtfiller.h"

#include <QXmlStreamWriter>

namespace
{
const QLatin1String repeatPrefix("wiederhole:");

void collectNames(const XmlNode &node, QStringList &names)
{
    if (node.is("text:placeholder")) {
        names += placeholderName(node);
    }
    for (const XmlNode &child : node.children) {
        collectNames(child, names);
    }
}

/** List a section repeats for; Writer wants names that differ, so a number may follow. */
QString repeatedList(const XmlNode &section)
{
    const QString name = section.attribute("text:name");
    return section.is("text:section") && name.startsWith(repeatPrefix) ? name.mid(repeatPrefix.size()).section(QLatin1Char(' '), 0, 0) : QString();
}

bool isBookmark(const XmlNode &node)
{
    return node.name.startsWith(QLatin1String("text:bookmark")) && !node.is("text:bookmark-ref");
}
}

QString placeholderName(const XmlNode &node)
{
    QString name = node.allText().trimmed();
    if (name.startsWith(QLatin1Char('<')) && name.endsWith(QLatin1Char('>'))) {
        name = name.mid(1, name.size() - 2).trimmed();
    }
    return name;
}

QStringList placeholderNames(const XmlNode &node)
{
    QStringList names;
    collectNames(node, names);
    return names;
}

QStringList repeatedListNames(const XmlNode &node)
{
    QStringList names;
    const QString own = repeatedList(node);
    if (!own.isEmpty()) {
        names += own;
    }
    for (const XmlNode &child : node.children) {
        names += repeatedListNames(child);
    }
    return names;
}

OdtFiller::OdtFiller(QXmlStreamWriter &writer, const Fields &fields, OdtStyles *styles, OdtBlocks *blocks)
    : m_writer(writer)
    , m_fields(fields)
    , m_styles(styles)
    , m_blocks(blocks)
{
}

void OdtFiller::write(const XmlNode &node)
{
    write(node, Scope{&m_fields, {}, nullptr});
}

const QStringList *OdtFiller::values(const QString &name, const Scope &scope)
{
    const qsizetype dot = name.indexOf(QLatin1Char('.'));
    const QString list = dot < 0 ? QString() : name.left(dot);
    const QString field = name.mid(dot + 1);
    for (const Scope *place = &scope; place; place = place->outer) {
        if (dot >= 0 && place->list != list) {
            continue;
        }
        const auto it = place->fields->values.find(field);
        if (it != place->fields->values.end()) {
            return &it->second;
        }
    }
    return nullptr;
}

const QList<Fields> *OdtFiller::entries(const QString &list, const Scope &scope)
{
    for (const Scope *place = &scope; place; place = place->outer) {
        const auto it = place->fields->lists.find(list);
        if (it != place->fields->lists.end()) {
            return &it->second;
        }
    }
    return nullptr;
}

bool OdtFiller::isInside(const QString &list, const Scope &scope)
{
    for (const Scope *place = &scope; place; place = place->outer) {
        if (place->list == list) {
            return true;
        }
    }
    return false;
}

void OdtFiller::repeat(const XmlNode &node, const QList<Fields> &entries, const QString &list, const Scope &scope, bool onlyChildren)
{
    bool isFirst = true;
    for (const Fields &entry : entries) {
        const Scope inner{&entry, list, &scope};
        m_depth += isFirst ? 0 : 1;
        m_copy += isFirst ? 0 : 1;
        if (onlyChildren) {
            writeChildren(node, inner);
        } else {
            writeElement(node, inner);
        }
        m_depth -= isFirst ? 0 : 1;
        isFirst = false;
    }
}

bool OdtFiller::repeatForValues(const XmlNode &node, const Scope &scope)
{
    if (!m_repeated.isEmpty()) {
        return false;
    }
    const QStringList names = placeholderNames(node);
    for (const QString &name : names) {
        const QStringList *found = values(name, scope);
        if (!found || found->size() == 1) {
            continue;
        }
        if (found->isEmpty()) {
            // An empty field on its own takes its line with it.
            if (names.size() == 1 && node.allText().trimmed().size() == name.size() + 2) {
                return true;
            }
            continue;
        }
        m_repeated = name;
        for (m_index = 0; m_index < found->size(); ++m_index) {
            m_depth += m_index > 0 ? 1 : 0;
            m_copy += m_index > 0 ? 1 : 0;
            writeElement(node, scope);
            m_depth -= m_index > 0 ? 1 : 0;
        }
        m_repeated.clear();
        return true;
    }
    return false;
}

void OdtFiller::write(const XmlNode &node, const Scope &scope)
{
    if (node.isText()) {
        m_writer.writeCharacters(node.text);
        return;
    }
    if (node.is("text:placeholder")) {
        writePlaceholder(node, scope);
        return;
    }
    if (m_depth > 0 && isBookmark(node)) {
        return;
    }
    const QString list = repeatedList(node);
    if (!list.isEmpty()) {
        if (const QList<Fields> *found = entries(list, scope)) {
            repeat(node, *found, list, scope, true);
            return;
        }
    }
    if (node.is("table:table-row")) {
        for (const QString &name : placeholderNames(node)) {
            const QString rowList = name.section(QLatin1Char('.'), 0, 0);
            const QList<Fields> *found = name.contains(QLatin1Char('.')) && !isInside(rowList, scope) ? entries(rowList, scope) : nullptr;
            if (found) {
                repeat(node, *found, rowList, scope, false);
                return;
            }
        }
    }
    const bool isParagraph = node.is("text:p") || node.is("text:h");
    if (isParagraph && m_blocks && placeholderNames(node).contains(QLatin1String("content"))) {
        std::exchange(m_blocks, nullptr)->write();
        return;
    }
    if ((isParagraph || (node.is("text:list-item") && node.children.size() == 1)) && repeatForValues(node, scope)) {
        return;
    }
    writeElement(node, scope);
}

void OdtFiller::writeElement(const XmlNode &node, const Scope &scope)
{
    m_writer.writeStartElement(node.name);
    for (const auto &[name, value] : node.attributes) {
        const bool namesItself =
            name == QLatin1String("table:name") || name == QLatin1String("draw:name") || (name == QLatin1String("text:name") && node.is("text:section"));
        if (m_depth > 0 && name == QLatin1String("xml:id")) {
            continue;
        }
        if (name == QLatin1String("text:style-name") && m_styles && (node.is("text:p") || node.is("text:h"))) {
            m_writer.writeAttribute(name, styleFor(node, value, scope));
        } else {
            m_writer.writeAttribute(name, m_depth > 0 && namesItself ? QStringLiteral("%1-%2").arg(value).arg(m_copy) : value);
        }
    }
    writeChildren(node, scope);
    m_writer.writeEndElement();
}

void OdtFiller::writeChildren(const XmlNode &node, const Scope &scope)
{
    for (const XmlNode &child : node.children) {
        write(child, scope);
    }
}

QString OdtFiller::styleFor(const XmlNode &paragraph, const QString &style, const Scope &scope)
{
    Spans text;
    for (const QString &name : placeholderNames(paragraph)) {
        if (const QStringList *found = values(name, scope)) {
            text += plain(name == m_repeated ? found->value(m_index) : found->join(QLatin1Char(' ')));
        }
    }
    return isRightToLeft(text) ? m_styles->paragraph(style, OdtStyles::RightToLeft) : style;
}

void OdtFiller::writePlaceholder(const XmlNode &node, const Scope &scope)
{
    const QString name = placeholderName(node);
    if (const QStringList *found = values(name, scope)) {
        writeOdtText(m_writer, name == m_repeated ? found->value(m_index) : found->join(QLatin1String(", ")));
    } else if (name != QLatin1String("content")) {
        // Nobody knows this field: it stays, so that whoever made the template sees it.
        writeXml(m_writer, node);
    }
}
