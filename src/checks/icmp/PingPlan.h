// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the fields of a `ping` target to what is sent and what is wanted. Pure.

#include "model/Field.h"
#include "model/Fields.h"

#include <optional>

namespace watchkeeper {

//! The table of the kind.
QList<Field> pingFields();

//! Rules over several fields.
QList<FieldProblem> validatePing(const Fields &fields);

//! \brief What a check sends and wants.
class PingPlan
{
public:
    explicit PingPlan(const Fields &fields);

    int count;
    Milliseconds interval; //!< between one packet and the next
    Milliseconds wait;     //!< for an answer to the last one
    int size;              //!< [bytes] sent along in each
    int hopLimit;
    bool mayFragment;
    double warnLoss; //!< [%] more is degraded
    double maxLoss;  //!< [%] more is down
    std::optional<Milliseconds> warnRtt;
    std::optional<Milliseconds> maxRtt;

    //! \brief Shortens the wait so that the check concludes by itself, and says what was lost, before it is stopped.
    //! \param left  [ms] until then
    void fitInto(double left);
};

} // namespace watchkeeper
