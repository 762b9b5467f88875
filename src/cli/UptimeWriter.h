// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of `history uptime`.

#include "app/query/Uptimes.h"
#include "cli/Arguments.h"
#include "cli/TableText.h"

#include <QByteArray>

#include <optional>

namespace watchkeeper {

//! \brief Writes uptimes in one format. Call begin(), then target() for each target, then end(), which prints the table.
class UptimeWriter
{
public:
    using Standing = std::optional<ObjectiveStanding>;

    //! \param tellsObjectives  whether a table has columns for objectives
    UptimeWriter(Format format, const Terminal &terminal, const TimeSpan &span, bool showsObjectives);

    QByteArray begin();
    QByteArray target(const Target &target, const TargetUptime &found, const Standing &standing);
    QByteArray end();

private:
    QStringList heading() const;
    QStringList row(const Target &target, const TargetUptime &found, const Standing &standing) const;
    QByteArray json(const Target &target, const TargetUptime &found, const Standing &standing) const;
    QByteArray csv(const Target &target, const TargetUptime &found, const Standing &standing) const;

    Format m_format;
    Terminal m_terminal;
    TimeSpan m_span;
    bool m_showsObjectives;
    TableText m_table;
    bool m_isFirst = true;
};

} // namespace watchkeeper
