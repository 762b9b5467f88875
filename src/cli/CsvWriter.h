// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes results as CSV with a header row.

#include "cli/ResultWriter.h"

namespace watchkeeper {

class CsvWriter : public ResultWriter
{
public:
    QByteArray begin() override;
    QByteArray result(const Result &result) override;
};

} // namespace watchkeeper
