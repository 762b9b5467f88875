// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editors for durations, and for tags.

#include "gui/settings/fields/FieldEditor.h"

class QComboBox;
class QCompleter;
class QLineEdit;
class QStringListModel;

namespace watchkeeper {

class AmountBox;

// The editor for a duration, with its unit beside the number.

//! \brief Also accepts a text with units, such as `1h30m`, and a placeholder. A text with units is converted when the user leaves the
//! field. An empty field has the default, which is shown as soon as the user leaves the field.
class DurationEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DurationEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QWidget *control() const override;

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    void showText(const QString &text);
    void finishEdit();
    void handleEdit();
    void updateUnit();

    AmountBox *m_amount;
    QComboBox *m_unit;
    QJsonValue m_shownValue; //!< the value as it was set; undefined for the default
    bool m_isAsSet = true;   //!< false after an edit by the user
};

// The editor for tags.

//! \brief A line of comma-separated tags, with completion from the existing tags. The down arrow lists all of them.
class TagsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit TagsEditor(const Field &field, QWidget *parent = nullptr);

    //! Sets the tags to complete.
    void setTags(const QStringList &tags);

    QJsonValue value() const override;
    QWidget *control() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    qsizetype wordStart() const;
    void complete(bool showsAll);
    void insertTag(const QString &tag);

    QLineEdit *m_line;
    QStringListModel *m_tags;
    QCompleter *m_completer;
};

} // namespace watchkeeper
