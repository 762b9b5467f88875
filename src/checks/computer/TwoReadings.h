// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Two looks some time apart, for what only shows as a difference: processor time, traffic.

#include "async/Sleep.h"
#include "checks/CheckServices.h"
#include "checks/computer/Computer.h"
#include "model/Field.h"

namespace watchkeeper {

template<typename Figures>
class TwoReadings
{
public:
    TwoReadings(SystemReading<Figures> first, SystemReading<Figures> second)
        : before(std::move(first))
        , after(std::move(second))
    {
    }
    double seconds() const { return std::chrono::duration<double>(after.at - before.at).count(); }

    SystemReading<Figures> before;
    SystemReading<Figures> after;
};

//! The field `interval`: the least time between both looks.
Field intervalField();

//! \brief From when on what was read will do for a first look: as long as others may have shared it, but a whole interval after the
//! last check's, where that is over.
inline Instant firstLookNotBefore(std::optional<Instant> last, Milliseconds interval)
{
    const Instant now = Instant::clock::now();
    return last ? std::min(now, std::max(now - SharedReads::kKept, *last + interval)) : now - SharedReads::kKept;
}

//! What a check says that was stopped between its two looks: what to do about it, too.
CheckError stoppedBetweenLooks(const CheckContext &context);

//! \brief The last check's look and one now; one now and one after `interval` where there is none or it is younger than that.
//!
//! Why the last check's: a second in a minute is a gamble, and the mean over the whole time between two checks misses nothing
//! (errors are counted between looks anyway), does not alarm at a short burst, and holds no slot while it waits. Only the first
//! check waits, so that it has a value as well.
//! \param past     where this kind's looks are kept
//! \param follows  false where `after` can't come from the same counters as `before`: they began anew
template<typename Figures>
[[nodiscard]] QCoro::Task<Expected<TwoReadings<Figures>, CheckError>>
lookTwice(EarlierReadings<Figures> *past, QByteArray series, Milliseconds interval, SystemQuestion<Figures> question,
          bool (*follows)(const Figures &before, const Figures &after), CheckContext *context)
{
    Computer &computer = context->services().computer();
    const auto last = past->last(series, Instant::clock::now());
    const Instant notBefore = firstLookNotBefore(last ? std::optional<Instant>(last->at) : std::nullopt, interval);
    const auto first = co_await computer.look(question, notBefore, context);
    if (!first)
        co_return Unexpected(first.error());
    const Milliseconds every = context->target().schedule.every;
    const bool isOfLast = last && follows(last->figures, first->figures);
    if (isOfLast && first->at - last->at >= interval) {
        past->keep(series, *first, every);
        co_return TwoReadings<Figures>(*last, *first);
    }
    if (!isOfLast)
        past->keep(series, *first, every); // should there be no time for the second one, the next check has this
    const bool rested = co_await sleepFor(interval, context->token());
    if (!rested)
        co_return Unexpected(stoppedBetweenLooks(*context));
    const Instant afterThat = first->at + interval;
    const auto second = co_await computer.look(question, afterThat, context);
    if (!second)
        co_return Unexpected(second.error());
    past->keep(series, *second, every);
    if (!follows(first->figures, second->figures))
        co_return TwoReadings<Figures>(*second, *second);
    co_return TwoReadings<Figures>(*first, *second);
}

} // namespace watchkeeper
