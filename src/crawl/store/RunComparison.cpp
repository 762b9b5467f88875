// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/store/RunComparison.h"

#include "crawl/store/CrawlDatabase.h"
#include "crawl/store/CrawlReader.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QSqlQuery>

#include <array>
#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class RunComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

bool isClearlyMore(qint64 before, qint64 after, double factor, qint64 difference)
{
    return before >= 0 && static_cast<double>(after) >= static_cast<double>(before) * factor && after - before >= difference;
}

CrawlReader::Answer<QList<FindingRow>> findingsOf(CrawlReader *reader, qint64 run)
{
    const auto ids = reader->findingIds(run);
    return ids ? reader->findings(*ids) : Unexpected(ids.error());
}

} // namespace

QString urlChangeKey(UrlChangeKind kind)
{
    static constexpr std::array keys{"added",     "removed", "status", "moved",  "title",
                                     "canonical", "robots",  "slower", "heavier"};
    return QLatin1StringView(keys.at(static_cast<size_t>(kind)));
}

QString urlChangeLabel(UrlChangeKind kind)
{
    switch (kind) {
    case UrlChangeKind::Added:
        return RunComparisonText::tr("Added", "change of an address");
    case UrlChangeKind::Removed:
        return RunComparisonText::tr("Removed", "change of an address");
    case UrlChangeKind::Status:
        return RunComparisonText::tr("Status", "change of an address");
    case UrlChangeKind::Moved:
        return RunComparisonText::tr("Moved", "change of an address");
    case UrlChangeKind::Title:
        return RunComparisonText::tr("Title", "change of an address");
    case UrlChangeKind::Canonical:
        return RunComparisonText::tr("Canonical", "change of an address");
    case UrlChangeKind::Robots:
        return RunComparisonText::tr("Robots", "change of an address");
    case UrlChangeKind::Slower:
        return RunComparisonText::tr("Slower", "change of an address");
    case UrlChangeKind::Heavier:
        return RunComparisonText::tr("Heavier", "change of an address");
    }
    return {};
}

QList<UrlChange> urlChanges(const UrlRow &before, const UrlRow &after)
{
    QList<UrlChange> changes;
    const auto add = [&](UrlChangeKind kind, const QString &earlier, const QString &later) {
        changes.append(UrlChange(kind, after.id, after.address, earlier, later));
    };
    if (before.status != after.status || before.verdict != after.verdict) {
        const auto text = [](const UrlRow &url) {
            return url.status > 0 ? QString::number(url.status) : urlVerdictKey(url.verdict);
        };
        add(UrlChangeKind::Status, text(before), text(after));
    }
    if (before.redirect != after.redirect)
        add(UrlChangeKind::Moved, QString::fromLatin1(before.redirect), QString::fromLatin1(after.redirect));
    if (before.isPage && after.isPage) {
        if (before.title != after.title)
            add(UrlChangeKind::Title, before.title, after.title);
        if (before.canonical != after.canonical)
            add(UrlChangeKind::Canonical, QString::fromLatin1(before.canonical), QString::fromLatin1(after.canonical));
        if (before.noIndex != after.noIndex)
            add(UrlChangeKind::Robots, before.noIndex ? u"noindex"_s : u"index"_s, after.noIndex ? u"noindex"_s : u"index"_s);
    }
    if (isClearlyMore(before.totalMs, after.totalMs, 2, 500))
        add(UrlChangeKind::Slower, humanDuration(before.totalMs), humanDuration(after.totalMs));
    if (isClearlyMore(before.size, after.size, 1.5, 100'000))
        add(UrlChangeKind::Heavier, humanByteSize(before.size), humanByteSize(after.size));
    return changes;
}

Expected<RunDifferences, QString> runDifferences(CrawlReader *reader, qint64 before, qint64 after)
{
    const auto later = reader->run(after);
    if (!later)
        return Unexpected(later.error());
    const auto number = before > 0 ? CrawlReader::Answer<qint64>(before) : reader->baselineOf(*later);
    if (!number)
        return Unexpected(number.error());
    if (*number == 0)
        return Unexpected(RunComparisonText::tr("There is no earlier complete run of the same URLs as run %1.").arg(later->id));
    const auto earlier = reader->run(*number);
    if (!earlier)
        return Unexpected(earlier.error());
    const auto past = findingsOf(reader, earlier->id);
    const auto present = findingsOf(reader, later->id);
    if (!past || !present)
        return Unexpected(past ? present.error() : past.error());
    const auto changes = reader->compare(earlier->id, later->id);
    if (!changes)
        return Unexpected(changes.error());
    RunDifferences differences;
    differences.changes = *changes;
    QSet<QByteArray> known;
    for (const FindingRow &finding : *past)
        known.insert(finding.identity());
    QSet<QByteArray> still;
    for (const FindingRow &finding : *present) {
        still.insert(finding.identity());
        (known.contains(finding.identity()) ? differences.kept : differences.added).append(finding);
    }
    for (const FindingRow &finding : *past) {
        if (!still.contains(finding.identity()))
            differences.healed.append(finding);
    }
    return differences;
}

namespace {

//! Sets or removes the mark of a run. \param problem  receives a sentence if that is impossible
HistoryFault changeCrawlBaseline(SqliteConnection &connection, qint64 run, bool isBaseline, QString *problem)
{
    QList<std::pair<qint64, QStringList>> runs;
    QStringList starts;
    bool hasEnded = false;
    bool isAnalysed = false;
    if (auto fault = connection.select(u"SELECT id, starts, state, errors FROM runs"_s, {}, [&](const QSqlQuery &row) {
            runs.emplaceBack(row.value(0).toLongLong(),
                             QJsonDocument::fromJson(row.value(1).toString().toUtf8()).toVariant().toStringList());
            if (runs.last().first == run) {
                starts = runs.last().second;
                hasEnded = storedEnum(row.value(2), RunState::Limited) != RunState::Running;
                isAnalysed = row.value(3).toLongLong() != kUnknownFindings;
            }
        }))
        return fault;
    if (starts.isEmpty())
        *problem = RunComparisonText::tr("There is no run %1.").arg(run);
    else if (!hasEnded)
        *problem = RunComparisonText::tr("Run %1 hasn't ended. Resume it, or accept another run.").arg(run);
    else if (isBaseline && !isAnalysed)
        *problem =
            RunComparisonText::tr("The findings of run %1 aren't computed yet. Show the run, and accept it then.").arg(run);
    for (const auto &[id, others] : std::as_const(runs)) {
        if (!problem->isEmpty() || (id != run && (!isBaseline || !isSameSite(starts, others))))
            continue;
        if (auto fault = connection.execute(u"UPDATE runs SET is_baseline = ? WHERE id = ?"_s, {isBaseline && id == run, id}))
            return fault;
    }
    return {};
}

} // namespace

QString setCrawlBaseline(const QString &path, qint64 run, bool isBaseline)
{
    if (!QFileInfo::exists(path))
        return RunComparisonText::tr("There is no run %1.").arg(run);
    SqliteConnection connection(path);
    QString problem;
    auto fault = openCrawlDatabase(connection, path, SqliteConnection::Mode::ReadWrite);
    if (!fault)
        fault = inTransaction(connection, [&] { return changeCrawlBaseline(connection, run, isBaseline, &problem); });
    return fault ? crawlFaultText(*fault, path) : problem;
}

} // namespace watchkeeper
