// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "oparlschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

OparlSchema::OparlSchema(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        m_schema = QJsonDocument::fromJson(file.readAll()).object();
    }
}

QStringList OparlSchema::problems(const QString &type, const QJsonObject &object) const
{
    if (!m_schema[QLatin1String("definitions")].toObject().contains(type)) {
        return {QStringLiteral("there is no definition of ") + type};
    }
    QJsonObject wanted = m_schema;
    wanted.insert(QLatin1String("$ref"), QString(QLatin1String("#/definitions/") + type));
    valijson::Schema schema;
    valijson::SchemaParser parser;
    const QJsonValue root(wanted);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(root), schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    const QJsonValue value(object);
    QStringList found;
    if (!validator.validate(schema, valijson::adapters::QtJsonAdapter(value), &results)) {
        valijson::ValidationResults::Error error;
        while (results.popError(error)) {
            QString place = type;
            for (const std::string &step : error.context) {
                place += QString::fromStdString(step);
            }
            found += place + QStringLiteral(": ") + QString::fromStdString(error.description);
        }
    }
    return found;
}
