// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/PastWeek.h"

#include "history/StoredResultWriter.h"
#include "history/values/Rollup.h"
#include "history/values/StoredResult.h"

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

Target targetNamed(const QString &name)
{
    Target target;
    target.id = QUuid::createUuidV5(QUuid(), name);
    target.name = name;
    target.kind = u"simulated"_s;
    return target;
}

OutcomeAt downBetween(qint64 from, qint64 to)
{
    return [from, to](qint64 at) { return at >= from && at < to ? Outcome::Down : Outcome::Up; };
}

void writeWeek(const QString &folder, const QList<std::pair<Target, OutcomeAt>> &targets, const QString &message)
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) {
        return Rollup(rows, validityPeriod(Schedule())).packed();
    };
    StoredResultWriter writer(folder, options);
    const auto pack = [&writer](qint64 now) {
        if (writer.write(now))
            qFatal("cannot write");
        for (auto isMore = writer.compact(now); isMore && *isMore;)
            isMore = writer.compact(now);
    };
    for (qint64 at = kWeekBegin; at < kWeekEnd; at += kMinute) {
        for (const auto &[target, outcomeAt] : targets) {
            const auto outcome = outcomeAt(at);
            if (!outcome)
                continue;
            StoredResult result;
            result.at = at;
            result.outcome = *outcome;
            result.durationMs = *outcome == Outcome::Down ? 1 : 10 + static_cast<double>(at / kMinute % 90);
            result.summary = u"200 OK"_s;
            if (*outcome != Outcome::Up) {
                result.errorType = ErrorType::Refused;
                result.errorMessage = message;
            }
            writer.append(target.id, result);
        }
        if (at % kHour == 10 * kMinute)
            pack(at);
    }
    if (writer.write(kWeekEnd - 1))
        qFatal("cannot write");
}

ReportRequest weekRequest(const QString &folder, const QList<Target> &targets)
{
    ReportRequest request;
    request.folder = folder;
    for (const Target &target : targets)
        request.subjects.append({target, false});
    request.span = {kWeekBegin, kWeekEnd};
    request.now = kWeekEnd;
    request.zone = QTimeZone("Europe/Berlin");
    return request;
}

} // namespace watchkeeper::test
