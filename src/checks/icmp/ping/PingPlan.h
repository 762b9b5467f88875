// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the fields of a `ping` target to the parameters of its checks. Pure functions.

#include "checks/base/Expectations.h"
#include "model/field/Fields.h"

#include <QCoreApplication>

#include <optional>

namespace watchkeeper {

//! The translation context for all texts of the kind `ping`.
class PingText
{
    Q_DECLARE_TR_FUNCTIONS(Ping)
};

//! The fields of this kind.
QList<Field> pingFields();

//! Adds the conditions for replies, packet loss and response times.
void addPingExpectations(const Fields &fields, Expectations *expectations);

//! Validates rules that involve several fields.
QList<FieldProblem> validatePing(const Fields &fields);

//! \brief The parameters of a check.
class PingPlan
{
public:
    explicit PingPlan(const Fields &fields);

    int count;
    Milliseconds interval; //!< time between two packets
    Milliseconds wait;     //!< time to wait for an answer to the last packet
    int size;              //!< [bytes] size of the payload of each packet
    int hopLimit;
    bool mayFragment;
    double warnLoss; //!< [%] the check is degraded above this loss
    double maxLoss;  //!< [%] the check is down above this loss
    std::optional<Milliseconds> warnRtt;
    std::optional<Milliseconds> maxRtt;

    //! \brief Shortens the wait. The check can then conclude and report the loss before it is stopped.
    //! \param left  [ms] time until the check is stopped
    void shortenWait(double left);
};

} // namespace watchkeeper
