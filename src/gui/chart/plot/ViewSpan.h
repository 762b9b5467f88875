// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The time span that a chart shows, and how it moves. A plain value; times are in [ms] since 1970, UTC.

#include <QtGlobal>

namespace watchkeeper {

inline constexpr qint64 kMinViewLength = 60'000;                        //!< [ms] one minute
inline constexpr qint64 kMaxViewLength = qint64(50) * 366 * 86'400'000; //!< [ms] about fifty years

//! \brief A half-open span [from, to). Its length is between kMinViewLength and kMaxViewLength, and it is never entirely in the future.
class ViewSpan
{
public:
    ViewSpan() { } // NOLINT(modernize-use-equals-default): not an aggregate
    //! Adjusts the start if the span is too short or too long.
    ViewSpan(qint64 from, qint64 to);

    //! Returns the span of `length` that ends at `now`.
    static ViewSpan endingNow(qint64 length, qint64 now);

    qint64 from() const { return m_to - m_length; }
    qint64 to() const { return m_to; }
    qint64 length() const { return m_length; }
    bool contains(qint64 at) const { return at >= from() && at < to(); }

    //! \brief Zooms around a time, which keeps its position on the screen.
    //! \param factor  > 0; values below 1 zoom in
    ViewSpan zoomed(double factor, qint64 around, qint64 now) const;
    //! \param by  the distance in [ms], positive towards the future; limited to keep `now` visible
    ViewSpan moved(qint64 by, qint64 now) const;

    friend bool operator==(const ViewSpan &, const ViewSpan &) = default;

private:
    qint64 m_to = 0;
    qint64 m_length = kMinViewLength;
};

} // namespace watchkeeper
