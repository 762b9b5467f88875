// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What one field is edited with.

#include "model/Field.h"

#include <QWidget>

namespace watchkeeper {

//! A secret for the keychain.
struct Secret
{
    QString key; //!< the name under which it is kept
    QString text;
};

//! \brief The base of the editors; makeFieldEditor() knows which one a type gets.
//!
//! An editor holds what was written, or nothing: then the field's default holds and is shown as such.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FieldEditor(Field field, QWidget *parent = nullptr);

    const Field &field() const { return m_field; }

    //! As for targets.json; undefined: nothing written.
    virtual QJsonValue value() const = 0;
    //! The keys of a map in their order; empty for other types.
    virtual QStringList mapOrder() const { return {}; }
    //! Why what stands there is no value at all, or an empty text; rules of the field are judged elsewhere.
    virtual QString problem() const { return {}; }
    //! It shows itself what is wrong, and where.
    virtual bool marksProblem() const { return false; }
    //! What takes the focus, and what the label is for.
    virtual QWidget *control() const = 0;

    //! Shows a value, undefined for the default. Emits nothing; the person has touched nothing then.
    void setValue(const QJsonValue &value, const QStringList &mapOrder = {});
    //! Shows that several targets differ here; stays until it is edited.
    void setMixed();
    bool isMixed() const { return m_isMixed; }
    //! The person has edited it since it was set.
    bool isTouched() const { return m_isTouched; }
    //! Shows another value as an edit, undefined for the default.
    void propose(const QJsonValue &value);

signals:
    //! By the person.
    void edited();
    //! Another value was set.
    void shown();

protected:
    virtual void show(const QJsonValue &value, const QStringList &mapOrder) = 0;
    virtual void showMixed() = 0;
    //! To be called for each edit by the person.
    void touch();
    //! To be called where targets differ and the person has undone all edits: each keeps what it had.
    void takeBack();

private:
    Field m_field;
    bool m_isMixed = false;
    bool m_isTouched = false;
};

//! Makes an editor of its own kind for a field.
using FieldEditorMaker = FieldEditor *(*)(const Field &field);

//! The right one for the field's type, or that of `maker`, named for screen readers and with an object name `field_<name>` on its control.
FieldEditor *makeFieldEditor(const Field &field, FieldEditorMaker maker = nullptr);

//! What shows where several targets differ.
QString severalValues();
//! A value in the words of its editor: `10s`, `14`, the label of a choice; lines for a list.
QString fieldValueText(const Field &field, const QJsonValue &value);

} // namespace watchkeeper
