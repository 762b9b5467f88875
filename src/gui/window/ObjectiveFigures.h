// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows the objective of the selected target in the details, either for the present or for the shown moment.

#include "app/query/Uptimes.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace watchkeeper {

class DetailsPane;
class ResultsModel;
class ResultsView;
class Monitor;

//! \brief Reads the objective in the background, and again every minute while it is visible.
class ObjectiveFigures : public QObject
{
    Q_OBJECT

public:
    //! All objects must outlive this object.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        DetailsPane *details;
        QObject *owner;
    };
    explicit ObjectiveFigures(const Parts &parts);
    ~ObjectiveFigures() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readObjective();

    Parts m_parts;
    QTimer m_refreshTimer;
    bool m_isReading = false;
    bool m_isOutdated = false; //!< true if another request arrived during a read
    QThreadPool m_pool;
};

//! A text such as `99.9 % over 30 d, error budget left: 72 % (31 min), burn rate 0.41 within 24 h`. Pure function.
QString objectiveText(const ObjectiveStanding &standing);

} // namespace watchkeeper
