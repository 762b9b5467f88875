// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `ping` target to what is sent and expected. Pure.

#include "model/Field.h"
#include "model/Fields.h"

#include <optional>

namespace watchkeeper {

//! The table of the kind.
QList<Field> pingFields();

//! Rules over several fields.
QList<FieldProblem> validatePing(const Fields &fields);

//! \brief What a check sends and expects.
class PingPlan
{
public:
    explicit PingPlan(const Fields &fields);

    int count;
    Milliseconds interval; //!< between two packets
    Milliseconds wait;     //!< for an answer to the last packet
    int size;              //!< [bytes] of payload per packet
    int hopLimit;
    bool mayFragment;
    double warnLoss; //!< [%] more means degraded
    double maxLoss;  //!< [%] more means down
    std::optional<Milliseconds> warnRtt;
    std::optional<Milliseconds> maxRtt;

    //! \brief Shortens the wait so that the check concludes by itself and reports the loss before it is stopped.
    //! \param left  [ms] until then
    void shortenTo(double left);
};

} // namespace watchkeeper
