// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the quick words after an address or command, as in `every 30s timeout 5s attempts 3 tag:web name:"Shop"`. Pure.

#include "model/Target.h"

#include <optional>

namespace watchkeeper {

//! \brief The settings at the end of a line, and the line without them.
class QuickOptions
{
public:
    QuickOptions() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString rest;
    QString name; //!< empty if not specified
    QStringList tags;
    std::optional<Milliseconds> every;
    std::optional<Milliseconds> timeout;
    std::optional<int> attempts;

    void applyTo(Target *target) const;
};

//! Reads quick words backwards from the end of the line. Stops at the first other word or invalid value.
QuickOptions extractQuickOptions(const QString &line);

} // namespace watchkeeper
