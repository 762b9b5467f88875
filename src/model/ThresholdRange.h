// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The range of values that need no alert, as defined by the Monitoring Plugins Development Guidelines ("Threshold and Ranges"). A
//! plain value.

#include <QString>

#include <limits>

namespace watchkeeper {

//! \brief Alerts outside its ends or, inverted by `inside`, between them. The ends belong to the range.
struct ThresholdRange
{
    double start = 0;                                     //!< minus infinity if open, else finite
    double end = std::numeric_limits<double>::infinity(); //!< >= start; infinity if open, else finite
    bool inside = false;                                  //!< written with `@`

    //! \param value  a number, not NaN
    bool alerts(double value) const { return (value >= start && value <= end) == inside; }
    //! Whether it can be written as one number, its upper end.
    bool isSingleNumber() const { return start == 0 && end != std::numeric_limits<double>::infinity() && !inside; }
    //! The shortest text with the same meaning: `10`, `10:`, `~:10`, `@10:20`.
    QString toString() const;

    friend bool operator==(const ThresholdRange &, const ThresholdRange &) = default;
};

} // namespace watchkeeper
