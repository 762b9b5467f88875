// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/Rollup.h"

#include "history/values/SeriesSummary.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace watchkeeper {

namespace {

using namespace Qt::StringLiterals;

constexpr quint64 kFormat = 1;

//! Returns the series that nearly every rollup has. They are packed by position instead of by key.
const QStringList &commonSeriesKeys()
{
    static const QStringList keys = [] {
        QStringList list{durationSeries()};
        for (int i = 0; i < kPhaseCount; ++i)
            list.append(phaseSeries(static_cast<Phase>(i)));
        return list;
    }();
    return keys;
}

constexpr int kKeyBits = 4;
constexpr quint64 kCustomKey = 15;

void packKey(const QString &key, BitPacker *bits)
{
    const qsizetype usual = commonSeriesKeys().indexOf(key);
    bits->bits(usual < 0 ? kCustomKey : static_cast<quint64>(usual), kKeyBits);
    if (usual < 0)
        bits->text(key.mid(valueSeries(QString()).size()));
}

QString unpackKey(BitUnpacker *bits)
{
    const quint64 usual = bits->bits(kKeyBits);
    if (usual == kCustomKey)
        return valueSeries(bits->text());
    if (usual >= static_cast<quint64>(commonSeriesKeys().size()))
        bits->fail();
    return commonSeriesKeys().value(static_cast<qsizetype>(usual));
}

//! \brief Maps the numbers of results to their series. A target usually has the same values at the same positions, so each series is looked
//! up only once.
class SeriesLookup
{
public:
    explicit SeriesLookup(QMap<QString, SeriesSummary> *series)
        : m_series(series)
    {
    }

    void add(const StoredResult &result)
    {
        if (const auto time = responseTime(result))
            add(usual(0), *time, Unit::Millisecond);
        for (int i = 0; i < kPhaseCount; ++i) {
            if (const auto time = result.phases.get(static_cast<Phase>(i)))
                add(usual(i + 1), *time, Unit::Millisecond);
        }
        for (qsizetype i = 0; i < result.values.size(); ++i)
            add(seriesForValue(i, result.values[i].name), result.values[i].number, result.values[i].unit);
    }

private:
    struct Value
    {
        QString name;
        SeriesSummary *series = nullptr; //!< points into the map, which never moves its values
    };

    static void add(SeriesSummary *series, double number, Unit unit)
    {
        series->unit = std::max(series->unit, unit);
        series->add(number);
    }
    SeriesSummary *usual(int key)
    {
        SeriesSummary *&place = m_commonSeries[static_cast<size_t>(key)];
        if (!place)
            place = &(*m_series)[commonSeriesKeys()[key]];
        return place;
    }
    SeriesSummary *seriesForValue(qsizetype place, const QString &name)
    {
        if (place >= m_values.size())
            m_values.resize(place + 1);
        Value &known = m_values[place];
        if (!known.series || known.name != name)
            known = {name, &(*m_series)[valueSeries(name)]};
        return known.series;
    }

    QMap<QString, SeriesSummary> *m_series;
    std::array<SeriesSummary *, 1 + kPhaseCount> m_commonSeries{};
    QList<Value> m_values;
};

} // namespace

Rollup::Rollup(const QList<StoredResult> &results, std::chrono::milliseconds validityPeriod)
    : m_timeline(results, validityPeriod)
{
    SeriesLookup lookup(&m_series);
    for (const StoredResult &result : results) {
        ++m_counts[static_cast<size_t>(result.outcome)];
        lookup.add(result);
    }
    limitSeries();
}

void Rollup::merge(const Rollup &other)
{
    for (size_t i = 0; i < m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    m_timeline.merge(other.m_timeline);
    for (auto it = other.m_series.cbegin(); it != other.m_series.cend(); ++it)
        m_series[it.key()].merge(it.value());
    limitSeries();
}

void Rollup::limitSeries()
{
    while (m_series.size() > kMaxSeries)
        m_series.erase(std::prev(m_series.end()));
}

quint64 Rollup::count() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), quint64(0));
}

QByteArray Rollup::packed() const
{
    BitPacker bits;
    bits.bits(kFormat, 8);
    for (const quint64 count : m_counts)
        bits.number(count);
    m_timeline.pack(&bits);
    bits.smallNumber(static_cast<quint64>(m_series.size()));
    for (auto it = m_series.cbegin(); it != m_series.cend(); ++it) {
        packKey(it.key(), &bits);
        it.value().pack(&bits);
    }
    return bits.take();
}

std::optional<Rollup> Rollup::unpacked(QByteArrayView bytes)
{
    BitUnpacker bits(bytes);
    Rollup rollup;
    if (!rollup.unpackHead(&bits))
        return std::nullopt;
    const quint64 series = bits.count(kKeyBits);
    for (quint64 i = 0; i < series && bits.isValid(); ++i) {
        const QString key = unpackKey(&bits);
        if (rollup.m_series.contains(key))
            bits.fail();
        rollup.m_series.insert(key, SeriesSummary::unpack(&bits));
    }
    if (series > kMaxSeries || !bits.atEnd() || !bits.isValid())
        return std::nullopt;
    return rollup;
}

QByteArray Rollup::merged(const QList<QByteArray> &packed)
{
    Rollup all;
    for (const QByteArray &one : packed) {
        if (const auto rollup = unpacked(one))
            all.merge(*rollup);
    }
    return all.packed();
}

std::optional<OutcomeTimeline> Rollup::unpackedTimeline(QByteArrayView bytes)
{
    BitUnpacker bits(bytes);
    Rollup rollup;
    return rollup.unpackHead(&bits) ? std::optional(rollup.m_timeline) : std::nullopt;
}

bool Rollup::unpackHead(BitUnpacker *bits)
{
    if (bits->bits(8) != kFormat)
        return false;
    for (quint64 &count : m_counts) {
        count = bits->number();
        if (count > Sketch::kMaxCount)
            bits->fail();
    }
    m_timeline = OutcomeTimeline::unpack(bits);
    return bits->isValid();
}

} // namespace watchkeeper
