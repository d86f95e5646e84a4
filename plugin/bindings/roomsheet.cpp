// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomsheet.h"

#include "localpath.h"
#include "outputfolder.h"
#include "pdfwriter.h"
#include "roomnotice.h"

#include <KLocalizedString>

#include <QTemporaryDir>
#include <QUrl>
#include <QtConcurrentRun>

namespace
{
constexpr auto domain = "dreischritt";
}

RoomSheet::RoomSheet(QObject *parent)
    : QObject(parent)
{
}

RoomSheet::~RoomSheet() = default;

QString RoomSheet::passwordHint() const
{
    return isWifiPassword(m_password) ? QString() : i18ndc(domain, "@info", "A Wi-Fi's password has %1 to %2 letters.", shortestWifiPassword, longestWifiPassword);
}

RoomNotice RoomSheet::notice() const
{
    const Workspace *workspace = m_room->workspace();
    const auto *conference = workspace->records().find<Conference>(workspace->conference());
    return {conference ? conference->title : QString(), m_network, m_password, m_room->pages().value(0), m_room->code(), m_languages};
}

template<class Make>
Operation *RoomSheet::made(Make make)
{
    auto *operation = new Operation(this);
    if (!m_room || !m_room->isOpen() || !m_room->workspace()) {
        operation->fail(Error(Error::Refused, "Open the room first: its address and code stand on the sheet."));
        return operation;
    }
    QtConcurrent::run([sheet = wifiSheetOf(notice()), make]() -> Result<QString> {
        const auto pdf = writePdf(buildWifiSheet(sheet));
        return pdf ? make(pdf.value()) : Result<QString>(pdf.error());
    }).then(operation, [operation](const Result<QString> &place) {
        if (place) {
            operation->succeed({place.value()});
        } else {
            operation->fail(place.error());
        }
    });
    return operation;
}

Operation *RoomSheet::write(const QString &folder)
{
    const QString name = i18ndc(domain, "@item name of a file, without its ending", "Wi-Fi sheet") + QLatin1String(".pdf");
    return made([name, path = localPath(folder)](const QByteArray &pdf) {
        return writeInto(path, name, pdf);
    });
}

Operation *RoomSheet::preview()
{
    m_preview = std::make_shared<QTemporaryDir>();
    return made([folder = m_preview](const QByteArray &pdf) -> Result<QString> {
        const auto written = writeInto(folder->path(), QStringLiteral("sheet.pdf"), pdf);
        return written ? Result<QString>(QUrl::fromLocalFile(written.value()).toString()) : written;
    });
}

void RoomSheet::forgetPreview()
{
    m_preview.reset();
}
