// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/StoredSamples.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

namespace {

bool isClose(double a, double b)
{
    return a == b || std::fabs(a - b) <= 0.00501 * std::fabs(a); // half a unit in the third digit, in the worst case
}

int below(std::mt19937 *random, int end)
{
    return std::uniform_int_distribution(0, end - 1)(*random);
}

double wildNumber(std::mt19937 *random)
{
    const double size = std::pow(10.0, std::uniform_real_distribution(-12.0, 15.0)(*random));
    switch (below(random, 5)) {
    case 0:
        return 0;
    case 1:
        return below(random, 600);
    case 2:
        return -size;
    default:
        return size;
    }
}

QString wildText(std::mt19937 *random)
{
    static const QStringList texts{
        QString(),          u"200 OK"_s,    u"503 Service Unavailable"_s, u"größer als 10 €"_s, u"日本語"_s,
        QString(300, u'x'), u"line\nline"_s};
    return below(random, 4) == 0 ? u"after %1 ms"_s.arg(below(random, 100'000)) : texts[below(random, int(texts.size()))];
}

} // namespace

PageResults::PageResults(unsigned seed, qint64 begin, qint64 every)
    : m_random(seed)
    , m_at(begin)
    , m_every(every)
    , m_size(std::round(std::lognormal_distribution(9.0, 1.0)(m_random)))
    , m_typical{0.02, 0.4, 12, 20, 0.05, 35, 1.5}
{
    for (double &time : m_typical)
        time *= std::lognormal_distribution(0.0, 0.8)(m_random);
}

double PageResults::around(double typical)
{
    return typical * std::lognormal_distribution(0.0, 0.2)(m_random);
}

StoredResult PageResults::next()
{
    StoredResult result;
    result.at = m_at + std::uniform_int_distribution(0, 5)(m_random);
    m_at += m_every;
    result.outcome = Outcome::Up;
    for (int i = 0; i < kPhaseCount; ++i) {
        const double time = around(m_typical[static_cast<size_t>(i)]);
        result.phases.set(static_cast<Phase>(i), time);
        if (static_cast<Phase>(i) != Phase::Queue)
            result.durationMs += time;
    }
    result.durationMs += around(0.1);
    result.values = {{u"status"_s, Unit::None, 200}, {u"size"_s, Unit::Byte, m_size}};
    result.summary = u"200 OK"_s;
    result.validityMs = 2 * m_every + 10'000;
    return result;
}

StoredResult wildResult(std::mt19937 *random)
{
    StoredResult result;
    result.at = 1'763'690'000'000 + below(random, 4'000'000) - (below(random, 50) == 0 ? 1'000'000'000'000 : 0);
    result.outcome = static_cast<Outcome>(below(random, 4));
    result.attempt = 1 + below(random, 5);
    result.hard = below(random, 2) == 0;
    result.durationMs = std::fabs(wildNumber(random));
    for (int i = 0; i < kPhaseCount; ++i) {
        if (below(random, 3) > 0)
            result.phases.set(static_cast<Phase>(i), std::fabs(wildNumber(random)));
    }
    static const QStringList names{u"status"_s, u"size"_s, u"days"_s, u"größe"_s};
    const int count = below(random, 5);
    for (int i = 0; i < count; ++i) {
        const auto unit = static_cast<Unit>(below(random, kUnitCount));
        result.values.append({names[below(random, int(names.size()))], unit, wildNumber(random)});
    }
    result.summary = wildText(random);
    if (below(random, 2) == 0) {
        result.errorType = static_cast<ErrorType>(below(random, static_cast<int>(ErrorType::Internal) + 1));
        result.errorMessage = wildText(random);
    }
    static const QList<qint64> holds{0, 0, 1, 130'000, 63'072'010'000};
    result.validityMs = holds[below(random, int(holds.size()))];
    return result;
}

QList<StoredResult> wildResults(std::mt19937 *random, int count)
{
    QList<StoredResult> results;
    for (int i = 0; i < count; ++i)
        results.append(wildResult(random));
    return results;
}

QList<StoredResult> earlierResults()
{
    StoredResult up;
    up.at = 1'763'690'000'123;
    up.outcome = Outcome::Up;
    up.durationMs = 84.2;
    up.phases.set(Phase::Dns, 1.2);
    up.phases.set(Phase::Wait, 80);
    up.values = {{u"status"_s, Unit::None, 200}, {u"size"_s, Unit::Byte, 1040}};
    up.summary = u"200 OK"_s;
    StoredResult down;
    down.at = up.at + 60'000;
    down.outcome = Outcome::Down;
    down.hard = false;
    down.durationMs = 3;
    down.errorType = ErrorType::Refused;
    down.summary = u"Refused"_s;
    down.errorMessage = u"Nobody listens."_s;
    return {up, down};
}

QString difference(const StoredResult &a, const StoredResult &b)
{
    if (a.at != b.at)
        return u"at: %1, %2"_s.arg(a.at).arg(b.at);
    if (a.outcome != b.outcome || a.attempt != b.attempt || a.hard != b.hard || a.errorType != b.errorType)
        return u"verdict"_s;
    if (a.validityMs != b.validityMs)
        return u"holds: %1, %2"_s.arg(a.validityMs).arg(b.validityMs);
    if (a.summary != b.summary || a.errorMessage != b.errorMessage)
        return u"text: '%1' '%2', '%3' '%4'"_s.arg(a.summary, a.errorMessage, b.summary, b.errorMessage);
    if (!isClose(a.durationMs, b.durationMs))
        return u"duration: %1, %2"_s.arg(a.durationMs).arg(b.durationMs);
    for (int i = 0; i < kPhaseCount; ++i) {
        const auto x = a.phases.get(static_cast<Phase>(i));
        const auto y = b.phases.get(static_cast<Phase>(i));
        if (x.has_value() != y.has_value() || !isClose(x.value_or(0), y.value_or(0)))
            return u"phase %1: %2, %3"_s.arg(i).arg(x.value_or(-1)).arg(y.value_or(-1));
    }
    if (a.values.size() != b.values.size())
        return u"values"_s;
    for (qsizetype i = 0; i < a.values.size(); ++i) {
        const StoredValue &x = a.values[i];
        const StoredValue &y = b.values[i];
        const bool isSame = x.unit == Unit::Counter ? x.number == y.number : isClose(x.number, y.number);
        if (x.name != y.name || x.unit != y.unit || !isSame)
            return u"value %1: %2, %3"_s.arg(x.name).arg(x.number, 0, 'g', 17).arg(y.number, 0, 'g', 17);
    }
    return {};
}

QString difference(const QList<StoredResult> &a, const QList<StoredResult> &b)
{
    if (a.size() != b.size())
        return u"%1 results, not %2"_s.arg(b.size()).arg(a.size());
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (const QString text = difference(a[i], b[i]); !text.isEmpty())
            return u"row %1: %2"_s.arg(i).arg(text);
    }
    return {};
}

} // namespace watchkeeper::test
