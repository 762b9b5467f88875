// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the quick options after an address or command, as in `every 30s timeout 5s attempts 3 tag:web name:"Shop"`. Pure.

#include "model/target/Target.h"

#include <optional>

namespace watchkeeper {

//! \brief The quick options of a line, and the line without them.
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

//! Reads quick options backwards from the end of the line. Stops at any other word or at an invalid value.
QuickOptions extractQuickOptions(const QString &line);

} // namespace watchkeeper
