// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The formats of `history uptime`.

#include "app/TargetUptime.h"
#include "cli/Arguments.h"
#include "cli/TableText.h"

#include <QByteArray>

#include <optional>

namespace watchkeeper {

//! \brief begin(), then target() for each, then end(): that is when a table comes.
class UptimeWriter
{
public:
    //! \param objective  in percent; with one, what is left of it is told as well
    UptimeWriter(Format format, const Terminal &terminal, const TimeSpan &span, std::optional<double> objective);

    QByteArray begin();
    QByteArray target(const Target &target, const TargetUptime &found);
    QByteArray end();

private:
    QStringList heading() const;
    QStringList row(const Target &target, const TargetUptime &found) const;
    QByteArray json(const Target &target, const TargetUptime &found) const;
    QByteArray csv(const Target &target, const TargetUptime &found) const;

    Format m_format;
    Terminal m_terminal;
    TimeSpan m_span;
    std::optional<double> m_objective;
    TableText m_table;
    bool m_isFirst = true;
};

} // namespace watchkeeper
