// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes results as one JSON array, or as one JSON object per line.

#include "cli/ResultWriter.h"

namespace watchkeeper {

class JsonWriter : public ResultWriter
{
public:
    enum class Shape : quint8 { Array, Lines };
    explicit JsonWriter(Shape shape)
        : m_shape(shape)
    {
    }
    QByteArray begin() override;
    QByteArray result(const Result &result) override;
    QByteArray end(const RunSummary &summary) override;

private:
    Shape m_shape;
    bool m_isFirst = true;
};

} // namespace watchkeeper
