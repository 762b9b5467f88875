// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/TimeSpan.h"

namespace watchkeeper {

TimeSpan intersection(const TimeSpan &a, const TimeSpan &b)
{
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

QList<TimeSpan> mergedSpans(QList<TimeSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const TimeSpan &a, const TimeSpan &b) { return a.from < b.from; });
    QList<TimeSpan> united;
    for (const TimeSpan &span : spans) {
        if (span.isEmpty())
            continue;
        if (!united.isEmpty() && span.from <= united.last().to)
            united.last().to = std::max(united.last().to, span.to);
        else
            united.append(span);
    }
    return united;
}

QList<TimeSpan> gapsBetweenSpans(const QList<TimeSpan> &spans, const TimeSpan &whole)
{
    QList<TimeSpan> gaps;
    qint64 from = whole.from;
    auto span = std::partition_point(spans.begin(), spans.end(), [from](const TimeSpan &one) { return one.to <= from; });
    for (; span != spans.end() && span->from < whole.to; ++span) {
        if (from < span->from)
            gaps.append({from, span->from});
        from = span->to;
    }
    if (from < whole.to)
        gaps.append({from, whole.to});
    return gaps;
}

} // namespace watchkeeper
