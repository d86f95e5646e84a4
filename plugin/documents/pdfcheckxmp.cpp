// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "pdfcheckxmp.h"

#include <QXmlStreamReader>

namespace
{
const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
const QString schemaSpace = QStringLiteral("http://www.aiim.org/pdfa/ns/schema#");
const QString propertySpace = QStringLiteral("http://www.aiim.org/pdfa/ns/property#");
constexpr qsizetype deepest = 100;

QString keyOf(QStringView space, QStringView name)
{
    return space + QLatin1Char('\n') + name;
}
}

bool PdfCheckXmp::read(const QByteArray &packet)
{
    QXmlStreamReader reader(packet);
    QStringList path;
    QString text;
    bool hasDescription = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            path.append(keyOf(reader.namespaceUri(), reader.name()));
            if (path.size() > deepest) {
                return false;
            }
            text.clear();
            if (reader.namespaceUri() == rdf && reader.name() == QLatin1String("Description")) {
                hasDescription = true;
                const QXmlStreamAttributes attributes = reader.attributes();
                for (const QXmlStreamAttribute &attribute : attributes) {
                    if (attribute.namespaceUri() != rdf && !attribute.namespaceUri().isEmpty()) {
                        m_values[keyOf(attribute.namespaceUri(), attribute.name())] += attribute.value().toString();
                    }
                }
            }
            break;
        }
        case QXmlStreamReader::Characters:
            text += reader.text();
            break;
        case QXmlStreamReader::EndElement: {
            const QString own = path.takeLast();
            const QString item = keyOf(rdf, u"li");
            const QString description = keyOf(rdf, u"Description");
            if (own == keyOf(schemaSpace, u"namespaceURI")) {
                m_schemas += text.trimmed();
            } else if (own == keyOf(propertySpace, u"name")) {
                m_properties += text.trimmed();
            }
            if (own == item && path.size() >= 3 && path.at(path.size() - 3) == description) {
                m_values[path.at(path.size() - 2)] += text;
            } else if (!path.isEmpty() && path.constLast() == description && !m_values.contains(own) && !text.trimmed().isEmpty()) {
                m_values[own] += text;
            }
            text.clear();
            break;
        }
        default:
            break;
        }
    }
    return !reader.hasError() && hasDescription;
}

QString PdfCheckXmp::value(const QString &space, const QString &name) const
{
    const QStringList all = values(space, name);
    return all.isEmpty() ? QString() : all.constFirst();
}

QStringList PdfCheckXmp::values(const QString &space, const QString &name) const
{
    return m_values.value(keyOf(space, name));
}

bool PdfCheckXmp::describes(const QString &space, const QString &property) const
{
    return m_schemas.contains(space) && m_properties.contains(property);
}
