// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes results as JUnit XML, for CI systems. The counts come first in the document, so all of it is written at the end.

#include "cli/ResultWriter.h"

#include <QSet>
#include <QStringList>

#include <functional>

class QXmlStreamWriter;

namespace watchkeeper {

//! Down and degraded targets are failures, unknown ones are errors. Targets that an interrupted run didn't check are skipped.
class JunitWriter : public ResultWriter
{
public:
    //! \param names  the names of all targets to check
    explicit JunitWriter(QStringList names);

    QByteArray result(const Result &result) override;
    QByteArray end(const RunSummary &summary) override;

private:
    void add(const std::function<void(QXmlStreamWriter &)> &write);

    QStringList m_names;
    QSet<QString> m_reported;
    QByteArray m_cases; //!< XML of the results, written on arrival because a Result uses much more memory
    int m_count = 0;
    QDateTime m_startedAt;
};

} // namespace watchkeeper
