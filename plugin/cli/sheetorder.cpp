// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "sheetorder.h"

#include "arguments.h"
#include "console.h"
#include "outputfolder.h"
#include "pdfwriter.h"
#include "roomserver.h"

#include <QFileInfo>

std::optional<SheetOrder> SheetOrder::read(const Arguments &arguments, Console &console)
{
    SheetOrder order;
    order.m_path = arguments.value(QStringLiteral("sheet"));
    order.m_notice.network = arguments.value(QStringLiteral("network"));
    order.m_notice.password = arguments.value(QStringLiteral("password"));
    if (arguments.has(QStringLiteral("sheet")) && order.m_path.isEmpty()) {
        console.tell(i18n("--sheet needs the name of a file."));
        return std::nullopt;
    }
    for (const QString &part : {QStringLiteral("network"), QStringLiteral("password")}) {
        if (arguments.has(part) && !order.isWanted()) {
            console.tell(i18n("--%1 stands on the sheet: say with --sheet where to write it.", part));
            return std::nullopt;
        }
    }
    if (!order.m_notice.password.isEmpty() && order.m_notice.network.trimmed().isEmpty()) {
        console.tell(i18n("--password is that of a Wi-Fi: say with --network which."));
        return std::nullopt;
    }
    if (!isWifiPassword(order.m_notice.password)) {
        console.tell(i18nc("@info", "A Wi-Fi's password has %1 to %2 letters.", shortestWifiPassword, longestWifiPassword));
        return std::nullopt;
    }
    return order;
}

bool SheetOrder::isWanted() const
{
    return !m_path.isEmpty();
}

std::optional<Error> SheetOrder::problem() const
{
    const QFileInfo file(m_path);
    return isWanted() ? whyNotInto(file.path(), file.fileName()) : std::nullopt;
}

void SheetOrder::takeTitle(const OpenWorkspace &workspace)
{
    const auto *conference = workspace.records->find<Conference>(workspace.conference);
    m_notice.title = conference ? conference->title : QString();
}

Result<QString> SheetOrder::write(const RoomAddress &address) const
{
    RoomNotice notice = m_notice;
    notice.address = address.pages.value(0);
    notice.code = address.code;
    const auto pdf = writePdf(buildWifiSheet(wifiSheetOf(notice)));
    if (!pdf) {
        return pdf.error();
    }
    const QFileInfo file(m_path);
    const auto written = writeInto(file.path(), file.fileName(), pdf.value());
    return written ? Result<QString>(m_path) : written;
}
