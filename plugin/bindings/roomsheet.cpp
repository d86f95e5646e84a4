// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomsheet.h"

#include "i18n.h"
#include "localpath.h"
#include "outputfolder.h"
#include "pdfwriter.h"
#include "qrfields.h"
#include "wifisheet.h"

#include <KLocalizedString>

#include <QtConcurrentRun>

namespace
{
constexpr auto domain = "dreischritt";
constexpr qsizetype shortestPassword = 8;
constexpr qsizetype longestPassword = 63;

WifiSheetWords wordsIn(const QString &language, const QString &network)
{
    const auto in = [&language](const KLocalizedString &text) {
        return text.toString(QStringList{language == QLatin1String("en") ? QStringLiteral("en_US") : language});
    };
    WifiSheetWords words;
    words.language = language;
    words.invitation = in(ki18ndc(domain, "@title sheet on the tables", "Take part with your phone"));
    words.joinNetwork = in(ki18ndc(domain, "@title sheet on the tables", "Join the Wi-Fi"));
    words.network = in(ki18ndc(domain, "@label sheet on the tables", "Wi-Fi"));
    words.password = in(ki18ndc(domain, "@label sheet on the tables", "Password"));
    words.noPassword = in(ki18ndc(domain, "@info sheet on the tables", "No password is needed."));
    words.openPage = in(ki18ndc(domain, "@title sheet on the tables", "Open the page"));
    words.address = in(ki18ndc(domain, "@label sheet on the tables", "Address"));
    words.code = in(ki18ndc(domain, "@label sheet on the tables", "Code"));
    words.networkPicture = in(ki18ndc(domain, "@info:whatsthis", "QR code of the Wi-Fi %1").subs(network));
    words.pagePicture = in(ki18ndc(domain, "@info:whatsthis", "QR code of the page, with the code in it"));
    return words;
}
}

RoomSheet::RoomSheet(QObject *parent)
    : QObject(parent)
{
}

QString RoomSheet::passwordHint() const
{
    const qsizetype length = m_password.toUtf8().size();
    return length > 0 && (length < shortestPassword || length > longestPassword)
        ? i18ndc(domain, "@info", "A Wi-Fi's password has %1 to %2 letters.", shortestPassword, longestPassword)
        : QString();
}

WifiSheet RoomSheet::sheet() const
{
    const Workspace *workspace = m_room->workspace();
    WifiSheet sheet;
    sheet.title = workspace->records().find<Conference>(workspace->conference()) ? workspace->records().find<Conference>(workspace->conference())->title : QString();
    sheet.network = m_network.trimmed();
    sheet.password = m_password;
    sheet.address = m_room->pages().value(0);
    sheet.code = m_room->code();
    sheet.networkFields = sheet.network.isEmpty() ? QByteArray() : qrFields(wifiPayload(sheet.network, sheet.password));
    sheet.pageFields = qrFields(m_room->invitation());
    const I18n language;
    QStringList languages = m_languages.isEmpty() ? QStringList{language.language()} + language.languages() : m_languages;
    languages.removeDuplicates();
    for (const QString &tag : std::as_const(languages)) {
        sheet.words += wordsIn(tag, sheet.network);
    }
    return sheet;
}

Operation *RoomSheet::write(const QString &folder)
{
    auto *operation = new Operation(this);
    if (!m_room || !m_room->isOpen() || !m_room->workspace()) {
        operation->fail(Error(Error::Refused, "Open the room first: its address and code stand on the sheet."));
        return operation;
    }
    const QString name = i18ndc(domain, "@item name of a file, without its ending", "Wi-Fi sheet") + QLatin1String(".pdf");
    QtConcurrent::run([sheet = sheet(), name, path = localPath(folder)]() -> Result<QString> {
        const auto pdf = writePdf(buildWifiSheet(sheet));
        return pdf ? writeInto(path, name, pdf.value()) : Result<QString>(pdf.error());
    }).then(operation, [operation](const Result<QString> &written) {
        if (written) {
            operation->succeed({written.value()});
        } else {
            operation->fail(written.error());
        }
    });
    return operation;
}
