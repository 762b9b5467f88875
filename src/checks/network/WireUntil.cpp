// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/WireUntil.h"

#include "model/BoundedPattern.h"

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// Up to this size, a pattern is tried whenever bytes arrive: at most a few thousand tries on a few thousand bytes.
constexpr qsizetype kShortBuffer = 2048;
// Above it, when it has grown by a fraction, or after some time.
constexpr qsizetype kWorthATry = 8;
constexpr std::chrono::milliseconds kUsualPatience{50};
// A try that took longer than this is repeated only after many times its duration: the thread has other checks to serve.
constexpr std::chrono::milliseconds kShortTry{2};
constexpr int kRestFactor = 20;

} // namespace

QRegularExpression bytePattern(const QString &pattern)
{
    return bytePattern(pattern, QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
}

QRegularExpression bytePattern(const QString &pattern, QRegularExpression::PatternOptions options)
{
    return boundedExpression(QString::fromLatin1(pattern.toUtf8()), options, BoundedPattern::kMostSteps);
}

WireUntil WireUntil::anything()
{
    return WireUntil(Type::Anything);
}

WireUntil WireUntil::closed()
{
    return WireUntil(Type::Closed);
}

WireUntil WireUntil::bytes(qint64 count)
{
    WireUntil until(Type::Bytes);
    until.m_count = count;
    return until;
}

WireUntil WireUntil::mark(const QByteArray &mark)
{
    WireUntil until(Type::Mark);
    until.m_mark = mark;
    return until;
}

WireUntil WireUntil::match(const QRegularExpression &pattern)
{
    WireUntil until(Type::Match);
    until.m_pattern = pattern;
    return until;
}

WireUntil WireUntil::length(const NumberForm &form, qint64 at, qint64 adds)
{
    WireUntil until(Type::Length);
    until.m_form = form;
    until.m_at = at;
    until.m_count = adds;
    return until;
}

WireUntil::Verdict WireUntil::met(qint64 size)
{
    m_size = size;
    return Verdict::Met;
}

WireUntil::Verdict WireUntil::look(const QByteArray &buffer, bool isClosed, qint64 most)
{
    switch (m_type) {
    case Type::Anything:
        return buffer.isEmpty() ? Verdict::More : met(buffer.size());
    case Type::Closed:
        return isClosed ? met(buffer.size()) : Verdict::More;
    case Type::Bytes:
        if (m_count > most)
            return Verdict::TooLong;
        return buffer.size() < m_count ? Verdict::More : met(m_count);
    case Type::Mark:
        return lookForMark(buffer);
    case Type::Match:
        return lookForMatch(buffer, isClosed);
    case Type::Length:
        break;
    }
    return lookAtLength(buffer, most);
}

WireUntil::Verdict WireUntil::lookForMark(const QByteArray &buffer)
{
    const qsizetype begin = std::max(qsizetype(0), m_searched - m_mark.size() + 1);
    const qsizetype found = buffer.indexOf(m_mark, begin);
    m_searched = buffer.size();
    return found < 0 ? Verdict::More : met(found + m_mark.size());
}

WireUntil::Verdict WireUntil::lookForMatch(const QByteArray &buffer, bool isClosed)
{
    const bool isCheap = m_patience == kUsualPatience;
    const bool isDue = isClosed || !m_lastTry.isValid() || m_lastTry.hasExpired(m_patience.count())
        || (isCheap && (buffer.size() <= kShortBuffer || buffer.size() - m_searched >= buffer.size() / kWorthATry));
    m_isDeferred = !isDue && buffer.size() > m_searched;
    if (!isDue || (buffer.size() == m_searched && m_lastTry.isValid()))
        return Verdict::More;
    m_searched = buffer.size();
    m_lastTry.start();
    const QRegularExpressionMatch match = m_pattern.match(QString::fromLatin1(buffer));
    const std::chrono::milliseconds took(m_lastTry.restart());
    m_patience = took > kShortTry ? std::max(kUsualPatience, kRestFactor * took) : kUsualPatience;
    return match.hasMatch() ? met(match.capturedEnd()) : Verdict::More;
}

WireUntil::Verdict WireUntil::lookAtLength(const QByteArray &buffer, qint64 most)
{
    if (buffer.size() < m_at)
        return Verdict::More;
    const NumberForm::Read read = m_form->read(QByteArrayView(buffer).sliced(m_at));
    if (read.found == NumberForm::Found::Incomplete)
        return Verdict::More;
    if (read.found == NumberForm::Found::None)
        return Verdict::Invalid;
    const qint64 head = m_at + read.size;
    if (read.number > most)
        return Verdict::TooLong;
    // If a length includes itself and is smaller than its own size, the message is the head alone (the "0000" of git).
    const qint64 size = std::max(head, head + read.number + m_count);
    if (size > most)
        return Verdict::TooLong;
    return buffer.size() < size ? Verdict::More : met(size);
}

std::optional<std::chrono::milliseconds> WireUntil::again() const
{
    return m_isDeferred ? std::optional(m_patience) : std::nullopt;
}

} // namespace watchkeeper
