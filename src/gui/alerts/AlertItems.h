// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Channels or rules being edited: in their order, valid or not, and merged with outside changes to the file. Pure.

#include "gui/settings/FormValues.h"

#include <QList>

namespace watchkeeper {

//! The name in a form, without blanks at its ends.
QString nameFrom(const FormValues &values);

//! \brief One channel or rule.
struct AlertItem
{
    int id = 0;     //!< > 0, for as long as it is edited
    QString base;   //!< its name in the file; empty: it isn't in the file
    QString called; //!< the name that others refer to: the last valid one
    FormValues values;
};

//! \brief A list of them. Row numbers are valid for the moment only; ids are permanent.
class AlertItems
{
public:
    AlertItems() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! As in the file.
    explicit AlertItems(const QList<FormValues> &file);

    const QList<AlertItem> &all() const { return m_items; }
    //! Null if it doesn't exist.
    const AlertItem *find(int id) const;
    //! -1 if it doesn't exist.
    qsizetype rowOf(int id) const;
    //! Whether another item has this name, or is about to get it.
    bool isTaken(const QString &name, int but) const;
    //! `wanted`, or `wanted` with the lowest free number after it.
    QString freeName(const QString &wanted) const;

    //! \param row  its position, 0 to the count. \return its id
    int insert(qsizetype row, const FormValues &values);
    void remove(int id);
    //! Moves by one row, if possible.
    void move(int id, int by);
    void setValues(int id, const FormValues &values);
    void setReferenceName(int id, const QString &name);

    //! Whether everything is the same as in the file.
    bool hasSameValues(const QList<FormValues> &file) const;

    //! \brief The file was `base`, and is `theirs` now: what only one side changed is taken from that side. What both changed stays as
    //! it is here. \return the names of those
    QStringList merge(const QList<FormValues> &base, const QList<FormValues> &theirs);

private:
    AlertItem *findItem(int id);

    QList<AlertItem> m_items;
    int m_lastId = 0;
};

} // namespace watchkeeper
