// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/JsonWriter.h"

#include "cli/OrderedJson.h"

#include <utility>

namespace watchkeeper {

QByteArray JsonWriter::begin()
{
    return m_shape == Shape::Array ? QByteArray("[") : QByteArray();
}

QByteArray JsonWriter::result(const Result &result)
{
    if (m_shape == Shape::Lines)
        return toNdjson(result) + '\n';
    // The comma is written before an element, so the array can be closed at any time.
    return (std::exchange(m_isFirst, false) ? QByteArray("\n") : QByteArray(",\n")) + toNdjson(result);
}

QByteArray JsonWriter::end(const RunSummary &)
{
    return m_shape == Shape::Array ? QByteArray("\n]\n") : QByteArray();
}

} // namespace watchkeeper
