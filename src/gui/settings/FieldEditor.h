// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor widget of one field.

#include "model/Field.h"

#include <QWidget>

namespace watchkeeper {

//! A secret for the keychain.
struct Secret
{
    QString key; //!< the name under which it is stored
    QString text;
};

//! \brief The base of the editors; makeFieldEditor() chooses the editor for a type.
//!
//! An editor has either a written value or nothing: then the field's default applies and is shown as such.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(Field field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }

    //! As in targets.json; undefined: nothing written.
    virtual QJsonValue value() const = 0;
    //! The keys of a map in their order; empty for other types.
    virtual QStringList mapOrder() const { return {}; }
    //! Why the content isn't a value at all, or an empty text; rules of the field are checked elsewhere.
    virtual QString problem() const { return {}; }
    //! It shows its errors itself, and their position.
    virtual bool showsProblem() const { return false; }
    //! The widget that takes the focus, and that the label is for.
    virtual QWidget *control() const = 0;

    //! Shows a value, undefined for the default. Emits nothing; the field counts as not edited then.
    void setValue(const QJsonValue &value, const QStringList &mapOrder = {});
    //! Shows that several targets have different values; stays until it is edited.
    void setMixed();
    bool isMixed() const { return m_isMixed; }
    //! The user has edited it since it was set.
    bool isTouched() const { return m_isTouched; }
    //! Sets another value as an edit, undefined for the default.
    void propose(const QJsonValue &value);

signals:
    //! By the user.
    void edited();
    //! Another value was set.
    void shown();

protected:
    virtual void show(const QJsonValue &value, const QStringList &mapOrder) = 0;
    virtual void showMixed() = 0;
    //! To be called for each edit by the user.
    void touch();
    //! To be called if targets differ and the user has undone all edits: each keeps its value.
    void takeBack();

private:
    Field m_field;
    bool m_isMixed = false;
    bool m_isTouched = false;
};

//! Creates a specialised editor for a field.
using FieldEditorMaker = FieldEditor *(*)(const Field &field);

//! The editor for the field's type, or that of `maker`, named for screen readers and with the object name `field_<name>` on its control.
FieldEditor *makeFieldEditor(const Field &field, FieldEditorMaker maker = nullptr);

//! The text shown if several targets differ.
QString multipleValuesText();
//! A value as its editor shows it: `10s`, `14`, the label of a choice; lines for a list.
QString fieldValueText(const Field &field, const QJsonValue &value);

} // namespace watchkeeper
