// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The end of a chart's scale that the user has set, for each kind of value.

#include "model/check/ObservedValue.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <optional>

class QAction;
class QDataStream;
class QMenu;
class QWidget;

namespace watchkeeper {

//! \brief Asks for the value at which the scale ends. Remembers it by series, so response times and other values have scales of their own.
class FixedScale : public QObject
{
    Q_OBJECT

public:
    //! \param parent  also the parent of the dialog
    explicit FixedScale(QWidget *parent);

    //! Adds the actions, which choose between a scale that fits the values and a fixed one.
    void addActions(QMenu *menu);
    //! Sets the series that the chart shows. \param greatest  proposed as the end of the scale
    void setSeries(const QString &key, Unit unit, double greatest);
    //! Enables or disables the actions.
    void setEnabled(bool isEnabled);
    //! Returns the end of the scale of the series, in its unit; nullopt if the scale fits the values.
    std::optional<double> top() const;

    //! Writes and reads all ends, for window.ini.
    void save(QDataStream *stream) const { *stream << m_tops; }
    void restore(QDataStream *stream);

    //! Reads a number with its unit, such as `500 ms`, `1.5s`, `2MB` or `80 %`. Returns nullopt if it is invalid or not positive.
    static std::optional<double> numberFromText(const QString &text, Unit unit);

signals:
    void changed();

private:
    void ask(const QString &text, const QString &problem);
    void accept(const QString &text);
    void setTop(std::optional<double> top);
    void updateActions();

    QAction *m_automatic;
    QAction *m_fixed;
    QHash<QString, double> m_tops; //!< by series
    QString m_series;
    Unit m_unit = Unit::None;
    double m_greatest = 0;
};

} // namespace watchkeeper
