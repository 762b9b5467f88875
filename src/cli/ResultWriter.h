// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of `check`. Each writer converts results to bytes in the given order; the caller writes them.

#include "cli/Arguments.h"
#include "cli/RunSummary.h"
#include "cli/Terminal.h"
#include "model/target/Result.h"

#include <QByteArray>

#include <memory>

namespace watchkeeper {

//! \brief Writes results in one format. Call begin(), then result() for each result, then end(), even after an interruption, to keep the
//! output valid.
class ResultWriter
{
public:
    virtual ~ResultWriter() = default;
    virtual QByteArray begin() { return {}; }
    virtual QByteArray result(const Result &result) = 0;
    virtual QByteArray end(const RunSummary &) { return {}; }

    //! \param names  the names of all targets, which determine the width of the name column
    static std::unique_ptr<ResultWriter> make(Format format, const Terminal &terminal, const QStringList &names);
};

} // namespace watchkeeper
