// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/LossConfirmation.h"

#include <QMessageBox>
#include <QPushButton>

namespace watchkeeper {

QMessageBox *confirmLoss(QWidget *parent, const LossConfirmation &question, const std::function<void()> &lose)
{
    auto *box = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton, parent);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *go = box->addButton(question.lose, QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(question.keep, QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(go, &QPushButton::clicked, parent, lose);
    box->open();
    return box;
}

} // namespace watchkeeper
