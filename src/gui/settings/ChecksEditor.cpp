// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/ChecksEditor.h"

#include "gui/look/PlainText.h"
#include "gui/look/PlainToolTip.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kLineCharacters = 44;    // width of a form in average characters
constexpr int kCheckBoxCharacters = 6; // width of a check box and the space around it, in characters
constexpr int kMaxTextLength = 60;     // maximum length of a label; the tooltip has the full text of a longer one

} // namespace

ChecksEditor::ChecksEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_area(new QWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
    build();
    showValue(QJsonValue(QJsonValue::Undefined), {});
}

void ChecksEditor::build()
{
    auto *grid = new QGridLayout(m_area);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    const int columns = this->columns();
    for (qsizetype i = 0; i < field().choices.size(); ++i) {
        const QString label = field().choiceLabels.value(i, field().choices[i]);
        const bool isLong = label.size() > kMaxTextLength;
        auto *box = new QCheckBox(menuText(isLong ? label.left(kMaxTextLength - 1) + u'…' : label));
        box->setObjectName(u"check_%1_%2"_s.arg(field().name, field().choices[i]));
        box->setAccessibleName(label);
        box->setAccessibleDescription(field().label);
        box->setToolTip(isLong ? plainToolTip(label) : field().help);
        connect(box, &QCheckBox::clicked, this, &ChecksEditor::markTouched);
        grid->addWidget(box, static_cast<int>(i) / columns, static_cast<int>(i) % columns);
        m_boxes.append(box);
    }
    grid->setColumnStretch(columns, 1);
    if (m_boxes.isEmpty())
        grid->addWidget(new QLabel(tr("No options available yet.")), 0, 0);
    else
        m_area->setFocusProxy(m_boxes.first());
}

//! Returns the number of columns that fit. With a single column, short labels would take up an entire page.
int ChecksEditor::columns() const
{
    qsizetype widest = 1;
    for (qsizetype i = 0; i < field().choices.size(); ++i)
        widest = std::max(widest, field().choiceLabels.value(i, field().choices[i]).size() + kCheckBoxCharacters);
    return static_cast<int>(std::clamp<qsizetype>(kLineCharacters / widest, 1, 7));
}

QJsonValue ChecksEditor::value() const
{
    QJsonArray chosen;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i]->checkState() == Qt::Checked)
            chosen.append(field().choices[i]);
    }
    return chosen == field().defaultValue.toArray() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen);
}

void ChecksEditor::showValue(const QJsonValue &value, const QStringList &)
{
    const QJsonArray chosen = (value.isUndefined() ? field().defaultValue : value).toArray();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i]->setTristate(false);
        m_boxes[i]->setChecked(chosen.contains(field().choices[i]));
    }
}

void ChecksEditor::showMixed()
{
    for (QCheckBox *box : std::as_const(m_boxes)) {
        box->setTristate(true);
        box->setCheckState(Qt::PartiallyChecked);
    }
}

} // namespace watchkeeper

#include "moc_ChecksEditor.cpp"
