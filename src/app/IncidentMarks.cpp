// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/IncidentMarks.h"

#include "app/IncidentText.h"
#include "history/tables/IncidentTable.h"
#include "model/base/Logging.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kMarksTimeout{100};
constexpr int kMaxMarks = 500; // per target; more would make the chart unreadable

} // namespace

QList<ChartMark> incidentMarks(const QString &database, const ChartRequest &request, qint64 now)
{
    if (!QFileInfo::exists(database))
        return {};
    HistoryDatabase reader(database, HistoryDatabase::Access::Read);
    reader.setLockTimeout(kMarksTimeout);
    QList<ChartMark> marks;
    HistoryFault fault = reader.open();
    for (const TargetId &target : request.targets) {
        if (fault)
            break;
        const auto found = IncidentTable(&reader).between(request.from, request.to, kMaxMarks, target);
        if (!found)
            fault = found.error();
        else
            std::transform(found->begin(), found->end(), std::back_inserter(marks), [now](const Incident &incident) {
                const qint64 end = incident.closed.value_or(std::max(now, incident.began + 1));
                return ChartMark{ChartMark::Kind::Incident, incident.began, end, causeText(incident)};
            });
    }
    if (fault)
        qCWarning(lcHistory, "The incidents of a chart couldn't be read: %s", qUtf8Printable(fault->sentence()));
    return marks;
}

} // namespace watchkeeper
