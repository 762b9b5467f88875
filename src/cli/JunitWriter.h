// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Results as JUnit XML, for CI systems. The counts stand at its head, so it is written as a whole at the end.

#include "cli/ResultWriter.h"

#include <QSet>
#include <QStringList>

#include <functional>

class QXmlStreamWriter;

namespace watchkeeper {

//! Down and degraded are failures, unknown is an error; what was not checked, since the run was interrupted, is skipped.
class JunitWriter : public ResultWriter
{
public:
    //! \param names  of all targets that are to be checked
    explicit JunitWriter(QStringList names);

    QByteArray result(const Result &result) override;
    QByteArray end(const RunSummary &summary) override;

private:
    void add(const std::function<void(QXmlStreamWriter &)> &write);

    QStringList m_names;
    QSet<QString> m_told;
    QByteArray m_cases; //!< each as it came: a Result holds much more than is written
    int m_count = 0;
    QDateTime m_first;
};

} // namespace watchkeeper
