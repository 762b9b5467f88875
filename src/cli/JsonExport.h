// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes an export as one JSON document, or as NDJSON.

#include "cli/ExportWriter.h"

namespace watchkeeper {

//! \brief Writes an export as JSON. A document has a list for each type of entry. In NDJSON, the key `type` of a line contains the type.
class JsonExport : public ExportWriter
{
public:
    enum class Shape : quint8 { Document, Lines };
    explicit JsonExport(Shape shape)
        : m_shape(shape)
    {
    }
    QByteArray begin(const TimeSpan &span, qint64 exported) override;
    QByteArray target(const ExportedTarget &target) override;
    QByteArray session(const StoredSession &session) override;
    QByteArray span(const StoredSpan &span, const Target *target) override;
    QByteArray change(const StoredTransition &change, const Target &target) override;
    QByteArray incident(const ExportedIncident &incident, const Target &target) override;
    QByteArray result(const StoredResult &result, const Target &target) override;
    QByteArray end(const ExportTotals &totals) override;

private:
    enum Section : qint8 { Targets, Sessions, Spans, Changes, Incidents, Results, End };
    //! \param object  `{…}`
    QByteArray entry(Section section, const QByteArray &object);
    QByteArray moveTo(Section section);

    Shape m_shape;
    int m_section = -1; //!< section that is open in the document, or -1
    bool m_isFirst = true;
};

} // namespace watchkeeper
