// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The formats of `check`. Each writer turns results into bytes, in the given order; the caller decides where they go.

#include "cli/Arguments.h"
#include "cli/RunSummary.h"
#include "cli/Terminal.h"
#include "model/Result.h"

#include <QByteArray>

#include <memory>

namespace watchkeeper {

//! \brief begin(), then result() for each, then end(), even after an interruption, so that the output stays valid.
class ResultWriter
{
public:
    virtual ~ResultWriter() = default;
    virtual QByteArray begin() { return {}; }
    virtual QByteArray result(const Result &result) = 0;
    virtual QByteArray end(const RunSummary &) { return {}; }

    //! \param names  of all targets, for the width of the name column
    static std::unique_ptr<ResultWriter> make(Format format, const Terminal &terminal, const QStringList &names);
};

} // namespace watchkeeper
