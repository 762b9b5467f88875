// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A range of values that cause no alert, as defined by the Monitoring Plugins Development Guidelines ("Threshold and
//! Ranges"). A plain value.

#include <QString>

#include <limits>

namespace watchkeeper {

//! \brief A closed range. Values outside the range cause an alert or, if `inside` is set, values within the range.
struct ThresholdRange
{
    double start = 0;                                     //!< minus infinity if open, otherwise finite
    double end = std::numeric_limits<double>::infinity(); //!< >= start; infinity if open, otherwise finite
    bool inside = false;                                  //!< written with `@`

    //! \param value  any number except NaN
    bool alerts(double value) const { return (value >= start && value <= end) == inside; }
    //! Whether the range can be written as a single number, which is then its upper end.
    bool isSingleNumber() const { return start == 0 && end != std::numeric_limits<double>::infinity() && !inside; }
    //! The shortest text for the range, such as `10`, `10:`, `~:10` or `@10:20`.
    QString toString() const;

    friend bool operator==(const ThresholdRange &, const ThresholdRange &) = default;
};

} // namespace watchkeeper
