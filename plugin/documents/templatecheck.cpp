// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "templatecheck.h"

namespace
{
const char *const scripts[] = {"script:event-listener", "presentation:event-listener", "text:script", "text:execute-macro", "office:script", "svgfile:script"};
const char *const objects[] =
    {"draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame", "math:math", "chart:chart", "svgfile:foreignObject"};
const char *const fetchers[] = {"text:section-source",
                                "office:dde-source",
                                "text:dde-connection",
                                "text:dde-connection-decl",
                                "table:table-source",
                                "text:database-display",
                                "text:database-next",
                                "text:database-row-select",
                                "form:connection-resource"};

template<std::size_t Size>
bool isOneOf(const XmlNode &node, const char *const (&names)[Size])
{
    return std::any_of(std::begin(names), std::end(names), [&node](const char *name) {
        return node.is(name);
    });
}

/** Inside the document, a picture of it, or a letter to somebody. */
bool staysInside(const QString &target)
{
    const QString trimmed = target.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(QLatin1Char('#')) || trimmed.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)
        || trimmed.startsWith(QLatin1String("data:image/"), Qt::CaseInsensitive)) {
        return true;
    }
    const QString path = trimmed.startsWith(QLatin1String("./")) ? trimmed.mid(2) : trimmed;
    return path.startsWith(QLatin1String("Pictures/")) && !path.contains(QLatin1String("..")) && !path.contains(QLatin1Char(':'));
}

std::optional<Error> check(const XmlNode &node, const QString &member)
{
    if (isOneOf(node, scripts)) {
        return Error(Error::Refused, "“%1” in the template runs a macro or script (%2). Remove all macros and save the template again.", {member, node.name});
    }
    if (isOneOf(node, objects)) {
        return Error(Error::Refused, "“%1” in the template holds an embedded object (%2). Put a picture in its place.", {member, node.name});
    }
    if (isOneOf(node, fetchers)) {
        return Error(Error::Refused, "“%1” in the template fetches contents from elsewhere (%2). Put the contents themselves there.", {member, node.name});
    }
    for (const auto &[name, value] : node.attributes) {
        const bool isLink = name == QLatin1String("xlink:href") || name == QLatin1String("href") || name == QLatin1String("form:href");
        if (isLink && !staysInside(value)) {
            return Error(Error::Refused,
                         "“%1” in the template links to “%2”. Remove the link and save the template again; its text may stay.",
                         {member, value.left(120)});
        }
        if (name.startsWith(QLatin1String("on")) && node.name.startsWith(QLatin1String("svgfile:"))) {
            return Error(Error::Refused, "“%1” in the template runs a macro or script (%2). Remove all macros and save the template again.", {member, name});
        }
    }
    for (const XmlNode &child : node.children) {
        if (auto error = check(child, member)) {
            return error;
        }
    }
    return std::nullopt;
}
}

std::optional<Error> checkTemplateXml(const XmlFile &file, const QString &member)
{
    return check(file.root, member);
}
