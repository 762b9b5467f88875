// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Results as JUnit XML, for CI systems. The counts are at the beginning, so everything is written at the end.

#include "cli/ResultWriter.h"

#include <QSet>
#include <QStringList>

#include <functional>

class QXmlStreamWriter;

namespace watchkeeper {

//! Down and degraded are failures, unknown is an error; what an interrupted run didn't check is skipped.
class JunitWriter : public ResultWriter
{
public:
    //! \param names  of all targets to check
    explicit JunitWriter(QStringList names);

    QByteArray result(const Result &result) override;
    QByteArray end(const RunSummary &summary) override;

private:
    void add(const std::function<void(QXmlStreamWriter &)> &write);

    QStringList m_names;
    QSet<QString> m_reported;
    QByteArray m_cases; //!< written on arrival: a Result holds much more than the output needs
    int m_count = 0;
    QDateTime m_first;
};

} // namespace watchkeeper
