// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "wifisheet.h"

namespace
{
QString escaped(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (QStringLiteral("\\;,:\"").contains(c)) {
            result += u'\\';
        }
        result += c;
    }
    return result;
}

using Word = QString WifiSheetWords::*;

/** The same in each language, one after the other. */
Spans inAll(const QList<WifiSheetWords> &words, Word word, const QString &between)
{
    Spans spans;
    for (const WifiSheetWords &own : words) {
        const bool isLast = &own == &words.constLast();
        spans += Span{isLast ? own.*word : own.*word + between, own.language, false};
    }
    return spans;
}

class SheetBuilder
{
public:
    explicit SheetBuilder(const WifiSheet &sheet)
        : m_sheet(sheet)
    {
    }

    Document build()
    {
        const WifiSheetWords &own = m_sheet.words.constFirst();
        m_document.title = m_sheet.title;
        m_document.language = own.language;
        m_document.author = m_sheet.publisher;
        m_document.blocks += Heading{0, m_sheet.title, {}};
        m_document.blocks += Paragraph{inAll(m_sheet.words, &WifiSheetWords::invitation, QStringLiteral(" · ")), Paragraph::Subtitle};
        if (!m_sheet.network.isEmpty()) {
            part(&WifiSheetWords::joinNetwork, own.networkPicture, m_sheet.networkFields);
            entry(&WifiSheetWords::network, m_sheet.network);
            if (m_sheet.password.isEmpty()) {
                m_document.blocks += Paragraph{inAll(m_sheet.words, &WifiSheetWords::noPassword, QStringLiteral(" · ")), Paragraph::Body};
            } else {
                entry(&WifiSheetWords::password, m_sheet.password);
            }
        }
        part(&WifiSheetWords::openPage, own.pagePicture, m_sheet.pageFields);
        entry(&WifiSheetWords::address, m_sheet.address);
        entry(&WifiSheetWords::code, m_sheet.code);
        return m_document;
    }

private:
    void part(Word title, const QString &picture, const QByteArray &fields)
    {
        m_document.blocks += Heading{1, QStringLiteral("%1. %2").arg(++m_number).arg(m_sheet.words.constFirst().*title), {}};
        if (m_sheet.words.size() > 1) {
            m_document.blocks += Paragraph{inAll(m_sheet.words.sliced(1), title, QStringLiteral(" · ")), Paragraph::Body};
        }
        if (!fields.isEmpty()) {
            Figure figure;
            figure.alternative = picture;
            figure.fields = fields;
            m_document.blocks += figure;
        }
    }

    void entry(Word label, const QString &value)
    {
        m_document.blocks += Paragraph{inAll(m_sheet.words, label, QStringLiteral(" · ")), Paragraph::Body};
        m_document.blocks += Paragraph{{Span{value, {}, true}}, Paragraph::Display};
    }

    const WifiSheet &m_sheet;
    Document m_document;
    int m_number = 0;
};
}

QString wifiPayload(const QString &network, const QString &password)
{
    const QString kind = password.isEmpty() ? QStringLiteral("nopass") : QStringLiteral("WPA");
    const QString secret = password.isEmpty() ? QString() : QStringLiteral("P:%1;").arg(escaped(password));
    return QStringLiteral("WIFI:T:%1;S:%2;%3;").arg(kind, escaped(network), secret);
}

Document buildWifiSheet(const WifiSheet &sheet)
{
    return sheet.words.isEmpty() ? Document() : SheetBuilder(sheet).build();
}
