// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fast scanner for the regular form of a line. ReplayLine.cpp reads all other forms.
#include "cli/ReplayLine.h"

#include <array>
#include <utility>

namespace watchkeeper {

namespace {

constexpr qint64 kDay = 86'400'000;

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

//! Days since 1970 for a date of the Gregorian calendar (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
qint64 daysOf(int year, int month, int day)
{
    const int shifted = month <= 2 ? year - 1 : year;
    const int era = shifted / 400;
    const int yearOfEra = shifted - era * 400;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146'097 + dayOfEra - 719'468;
}

int daysInMonth(int year, int month)
{
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days.at(static_cast<size_t>(month - 1)) + (month == 2 && isLeap ? 1 : 0);
}

//! Reads forward through a line. After a failure, all further reads fail too.
class ReplayScanner
{
public:
    explicit ReplayScanner(QByteArrayView text)
        : m_at(text.data())
        , m_end(text.data() + text.size())
    {
    }

    bool take(char letter)
    {
        skip();
        if (m_at == m_end || *m_at != letter)
            return false;
        ++m_at;
        return true;
    }

    //! Reads a string without escapes.
    std::optional<QByteArrayView> text()
    {
        if (!take('"'))
            return {};
        const char *const begin = m_at;
        for (; m_at != m_end && *m_at != '"'; ++m_at) {
            if (*m_at == '\\' || static_cast<unsigned char>(*m_at) < ' ')
                return {};
        }
        if (m_at == m_end)
            return {};
        return QByteArrayView(begin, m_at++);
    }

    bool isAtEnd()
    {
        skip();
        return m_at == m_end;
    }

private:
    void skip()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r'))
            ++m_at;
    }

    const char *m_at;
    const char *m_end;
};

//! Reads exactly this number of digits; returns -1 if another character occurs.
int parseNumber(const char *text, int digits)
{
    int sum = 0;
    for (int i = 0; i < digits; ++i) {
        if (!isDigit(text[i]))
            return -1;
        sum = sum * 10 + (text[i] - '0');
    }
    return sum;
}

//! Reads `2026-01-31T08:00:00Z`, with or without milliseconds; returns nullopt for invalid times and other forms.
std::optional<qint64> parseInstant(QByteArrayView text)
{
    const bool hasMs = text.size() == 24 && text[19] == '.';
    if ((text.size() != 20 && !hasMs) || text.back() != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T'
        || text[13] != ':' || text[16] != ':')
        return {};
    const char *const at = text.data();
    const int year = parseNumber(at, 4);
    const int month = parseNumber(at + 5, 2);
    const int day = parseNumber(at + 8, 2);
    const int hour = parseNumber(at + 11, 2);
    const int minute = parseNumber(at + 14, 2);
    const int second = parseNumber(at + 17, 2);
    const int ms = hasMs ? parseNumber(at + 20, 3) : 0;
    const bool isDay = year >= 1970 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    if (!isDay || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || ms < 0)
        return {};
    return daysOf(year, month, day) * kDay + ((hour * 60LL + minute) * 60 + second) * 1'000 + ms;
}

std::optional<Outcome> outcomeForKey(QByteArrayView key)
{
    static constexpr std::array<std::pair<QByteArrayView, Outcome>, 4> keys{
        {{"up", Outcome::Up}, {"down", Outcome::Down}, {"degraded", Outcome::Degraded}, {"unknown", Outcome::Unknown}}};
    for (const auto &[each, outcome] : keys) {
        if (each == key)
            return outcome;
    }
    return {};
}

} // namespace

std::optional<ReplayLine> scanReplayLine(QByteArrayView line)
{
    ReplayScanner scan(line);
    QByteArrayView at;
    QByteArrayView target;
    QByteArrayView outcome;
    if (!scan.take('{'))
        return {};
    for (int members = 0; members < 3; ++members) {
        if (members > 0 && !scan.take(','))
            return {};
        const auto key = scan.text();
        if (!key || !scan.take(':'))
            return {};
        const auto value = scan.text();
        QByteArrayView *const place = *key == "at" ? &at : *key == "target" ? &target : *key == "outcome" ? &outcome : nullptr;
        if (!value || !place || !place->isNull() || value->isEmpty())
            return {};
        *place = *value;
    }
    if (!scan.take('}') || !scan.isAtEnd())
        return {};
    const auto time = parseInstant(at);
    const auto found = outcomeForKey(outcome);
    if (!time || !found)
        return {};
    ReplayLine read;
    read.at = *time;
    read.target = QByteArray::fromRawData(target.data(), target.size());
    read.outcome = *found;
    return read;
}

} // namespace watchkeeper
