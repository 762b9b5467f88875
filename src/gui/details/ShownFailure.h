// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which failure is shown beside a target, until it is well again.

#include "app/FailurePair.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace watchkeeper {

class FailureSource;
class ResultRow;

//! \brief Asks for the evidence of the target that is shown, again until it is on the disk.
class ShownFailure : public QObject
{
    Q_OBJECT

public:
    explicit ShownFailure(QObject *parent = nullptr);

    void setSource(FailureSource *source);
    //! The target as it is now, or was at the moment that is shown. As long as it is not sure that it fails, what it looked like
    //! from elsewhere is all that there is.
    void follow(const ResultRow &row);

signals:
    //! Empty where there is nothing to show, or not yet; at once where another target is followed.
    void changed(const watchkeeper::Target &target, const watchkeeper::FailurePair &pair);

private:
    void ask();
    void take(const TargetId &id, const FailurePair &pair);

    QPointer<FailureSource> m_source;
    Target m_target;                //!< with a null id: none is followed
    std::optional<qint64> m_moment; //!< [ms] since 1970, that is shown; none: the present
    qint64 m_since = 0;             //!< [ms] since 1970, when it began to fail: a failure of before is another one
    bool m_isSure = true;           //!< no attempts are left
    int m_asked = 0;                //!< times since the last news
    QTimer m_again;
};

} // namespace watchkeeper
