// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An ordered list of channels or rules being edited, valid or not. Merges external changes to the file. Pure.

#include "gui/settings/fields/FieldEditor.h"

#include <QList>

namespace watchkeeper {

//! Returns the name in the form values, with surrounding spaces removed.
QString nameFrom(const FormValues &values);

//! \brief A channel or rule being edited.
struct AlertItem
{
    int id = 0;            //!< always > 0; unchanged while the item is edited
    QString base;          //!< name in the file; empty if the file doesn't contain the item
    QString referenceName; //!< last valid name, used by references to the item
    FormValues values;
};

//! \brief A list of channels or rules. Row numbers change with the list; IDs are permanent.
class AlertItems
{
public:
    AlertItems() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! Creates the list from the content of the file.
    explicit AlertItems(const QList<FormValues> &file);

    const QList<AlertItem> &all() const { return m_items; }
    //! Returns the item with this ID, or null if it doesn't exist.
    const AlertItem *find(int id) const;
    //! Returns the row with this ID, or -1 if it doesn't exist.
    qsizetype rowOf(int id) const;
    //! Returns whether an item other than `exceptId` has this name, or had it when its name was last valid.
    bool isTaken(const QString &name, int exceptId) const;
    //! Returns `wanted` if that name is free, otherwise `wanted` followed by the lowest free number.
    QString uniqueName(const QString &wanted) const;

    //! \param row  the new item's position, from 0 to the number of items \return the ID of the new item
    int insert(qsizetype row, const FormValues &values);
    void remove(int id);
    //! Moves the item by `by` rows, if possible.
    void move(int id, int by);
    void setValues(int id, const FormValues &values);
    void setReferenceName(int id, const QString &name);

    //! Returns whether the list equals the content of the file.
    bool hasSameValues(const QList<FormValues> &file) const;

    //! \brief Merges an external change to the file from `base` to `theirs`. Changes made on only one side are adopted. Items
    //! changed on both sides keep the local version. \return the names of the items changed on both sides
    QStringList merge(const QList<FormValues> &base, const QList<FormValues> &theirs);

private:
    AlertItem *findItem(int id);

    QList<AlertItem> m_items;
    int m_lastId = 0;
};

} // namespace watchkeeper
