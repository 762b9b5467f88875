// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/crawl/CrawlLists.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! Compares the findings of a run with those of another run of the same site.
CrawlReader::Answer<CrawlComparison> compareRuns(CrawlReader &reader, const CrawlRunInfo &run, qint64 before)
{
    CrawlComparison comparison;
    comparison.run = run.id;
    const auto other = before > 0 ? CrawlReader::Answer<qint64>(before) : reader.baselineOf(run);
    if (!other)
        return Unexpected(other.error());
    comparison.before = *other;
    if (*other == 0)
        return comparison;
    const auto earlier = reader.identities(*other);
    const auto later = reader.identities(run.id);
    if (!earlier || !later)
        return Unexpected(earlier ? later.error() : earlier.error());
    comparison.kept =
        std::count_if(later->begin(), later->end(), [&earlier](const QByteArray &id) { return earlier->contains(id); });
    comparison.added = later->size() - comparison.kept;
    comparison.healed = earlier->size() - comparison.kept;
    return comparison;
}

//! Reads the findings of a run, or those of the other run that are healed.
CrawlReader::Answer<QList<FindingGroup>> readFindings(CrawlReader &reader, const CrawlListRequest &request,
                                                      const CrawlComparison &comparison)
{
    const qint64 run = request.run.id;
    if (request.share == FindingShare::All || comparison.before == 0)
        return reader.findingGroups(run, request.filter);
    const bool isHealed = request.share == FindingShare::Healed;
    const auto others = reader.identities(isHealed ? run : comparison.before);
    if (!others)
        return Unexpected(others.error());
    const auto accepts = [others = *others, isKept = request.share == FindingShare::Kept](const QByteArray &identity) {
        return others.contains(identity) == isKept;
    };
    return reader.findingGroups(isHealed ? comparison.before : run, request.filter, accepts);
}

//! Stores an answer, or returns its error.
template<typename Value>
QString take(const CrawlReader::Answer<Value> &answer, Value *value)
{
    if (!answer)
        return answer.error();
    *value = *answer;
    return {};
}

QString readChanges(CrawlReader &reader, const CrawlListRequest &request, CrawlList *list)
{
    if (list->comparison.before == 0)
        return {};
    const QString problem =
        take(reader.compare(list->comparison.before, request.run.id, request.filter, CrawlList::kMaxChanges), &list->changes);
    list->hasMoreChanges = list->changes.size() > CrawlList::kMaxChanges;
    list->changes.resize(std::min(list->changes.size(), CrawlList::kMaxChanges));
    return problem;
}

QString readContent(CrawlReader &reader, const CrawlListRequest &request, CrawlList *list)
{
    switch (request.kind) {
    case CrawlListKind::Findings:
        return take(readFindings(reader, request, list->comparison), &list->findings);
    case CrawlListKind::Addresses:
        return take(reader.urlIds(request.run.id, request.filter, request.order, request.direction), &list->addresses);
    case CrawlListKind::Tree:
        for (const QByteArray &folder : request.folders) {
            if (const QString problem = take(reader.branches(request.run.id, folder, request.filter), &list->levels[folder]);
                !problem.isEmpty())
                return problem;
        }
        return {};
    case CrawlListKind::Changes:
        return readChanges(reader, request, list);
    }
    return {};
}

} // namespace

CrawlReader::Answer<CrawlList> readCrawlList(CrawlReader &reader, const CrawlListRequest &request)
{
    CrawlList list;
    list.comparison = request.known;
    const CrawlRunInfo &run = request.run;
    if (run.state != RunState::Running && list.comparison.run != run.id) {
        if (const QString problem = take(compareRuns(reader, run, request.before), &list.comparison); !problem.isEmpty())
            return Unexpected(problem);
    }
    if (const QString problem = readContent(reader, request, &list); !problem.isEmpty())
        return Unexpected(problem);
    return list;
}

CrawlReader::Answer<QStringList> readWebAddresses(CrawlReader &reader, const QList<qint64> &ids, bool isAddresses)
{
    const auto urls = reader.urls(isAddresses ? ids : QList<qint64>());
    const auto findings = reader.findings(isAddresses ? QList<qint64>() : ids);
    if (!urls || !findings)
        return Unexpected(urls ? findings.error() : urls.error());
    QStringList addresses;
    for (const UrlRow &url : *urls)
        addresses.append(QString::fromUtf8(url.address));
    for (const FindingRow &finding : *findings)
        addresses.append(QString::fromUtf8(finding.address));
    addresses.removeIf([](const QString &address) {
        return !address.startsWith(QLatin1StringView("http://")) && !address.startsWith(QLatin1StringView("https://"));
    });
    addresses.removeDuplicates();
    return addresses;
}

} // namespace watchkeeper
