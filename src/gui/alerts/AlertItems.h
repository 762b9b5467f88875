// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Channels or rules while they are edited: in their order, right or wrong, and put together with what others did to the file. Pure.

#include "gui/settings/FormValues.h"

#include <QList>

namespace watchkeeper {

//! The name that stands in a form, without blanks at its ends.
QString nameIn(const FormValues &values);

//! \brief One channel or rule.
struct AlertItem
{
    int id = 0;     //!< > 0, as long as it is edited
    QString base;   //!< its name in the file; empty: it is not there
    QString called; //!< the name by which others refer to it: the last that was right
    FormValues values;
};

//! \brief A list of them. What refers to rows is for the moment only; ids stay.
class AlertItems
{
public:
    AlertItems() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! As they stand in the file.
    explicit AlertItems(const QList<FormValues> &file);

    const QList<AlertItem> &all() const { return m_items; }
    //! Null when it is not there.
    const AlertItem *find(int id) const;
    //! -1 when it is not there.
    qsizetype rowOf(int id) const;
    //! Whether some other one is called so, or about to be.
    bool isTaken(const QString &name, int but) const;
    //! `wanted`, or with the lowest number behind it that is free.
    QString freeName(const QString &wanted) const;

    //! \param row  where it shall stand, 0 to the count. \return its id
    int insert(qsizetype row, const FormValues &values);
    void remove(int id);
    //! By one row, where there is one.
    void move(int id, int by);
    void setValues(int id, const FormValues &values);
    void setCalled(int id, const QString &name);

    //! Whether it is all the same as in the file.
    bool isAs(const QList<FormValues> &file) const;

    //! \brief The file was `base`, and is `theirs` now: what only one side changed is taken from that side. What both changed stays as
    //! it is here. \return the names of those
    QStringList merge(const QList<FormValues> &base, const QList<FormValues> &theirs);

private:
    AlertItem *findItem(int id);

    QList<AlertItem> m_items;
    int m_lastId = 0;
};

} // namespace watchkeeper
